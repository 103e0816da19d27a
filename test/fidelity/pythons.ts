import { findPythons } from '../../src/engine/system/find-pythons.js'

export interface Python {
  readonly path: string
  readonly version: string
  /** The 12 of 3.12.1. */
  readonly minor: number
}

/** The stock CPythons on this machine that the product supports, oldest first. */
export const pythons: readonly Python[] = await stockPythons()
export const newest: Python | undefined = pythons.at(-1)

/** Why a comparison with stock CPython can't be made here. */
export const NO_PYTHON = 'no CPython 3.11 or newer is installed, so there is no stock asyncio to compare with'

async function stockPythons(): Promise<Python[]> {
  const byVersion = new Map<string, Python>()
  for (const { path, version, isSupported } of await findPythons())
    if (isSupported && !byVersion.has(version))
      byVersion.set(version, { path, version, minor: Number(version.split('.')[1]) })
  return [...byVersion.values()].sort((one, other) =>
    one.version.localeCompare(other.version, 'en', { numeric: true }),
  )
}
