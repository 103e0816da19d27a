import { readdirSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { capture } from '../../process/capture.js'

export interface FoundPython {
  /** The interpreter itself, not a shim that leads to it. */
  readonly path: string
  readonly version: string
  /** It belongs to a virtual environment, with packages of its own. */
  readonly isVirtual: boolean
  readonly isSupported: boolean
}

/** What a shell would start under these names. */
const NAMES = ['python3', 'python', 'python3.14', 'python3.13', 'python3.12', 'python3.11']
const OLDEST_MINOR = 11
const ASK =
  'import sys; print(sys.executable); print(sys.implementation.name); print(*sys.version_info[:3], sep="."); print(sys.prefix != sys.base_prefix)'

/** The Pythons on this machine, in order of preference: that of the active virtual `environment`, then what `python3` starts. */
export async function findPythons(environment?: string): Promise<readonly FoundPython[]> {
  const active = activePython(environment)
  const names = [...(active === null ? [] : [active]), ...NAMES, ...pyenvPythons()]
  const answers = await Promise.all(names.map(inspectPython))
  const byFile = new Map<string, FoundPython>()
  for (const found of answers) {
    if (found === null) continue
    // One interpreter may have several names. A virtual environment's is another one, with packages of its own.
    const file = found.isVirtual ? found.path : realpathSync(found.path)
    if (!byFile.has(file)) byFile.set(file, found)
  }
  return [...byFile.values()]
}

/** The Python of a virtual environment: the folder that `activate` puts into VIRTUAL_ENV. */
export function activePython(folder: string | undefined): string | null {
  if (!folder) return null
  return process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python')
}

/** Asks an interpreter who it is; null when it can't be started, or is no CPython. */
export async function inspectPython(command: string): Promise<FoundPython | null> {
  const [path, implementation, version, isVirtual] =
    (await capture(command, ['-c', ASK], 10_000))?.trim().split(/\r?\n/) ?? []
  if (path === undefined || version === undefined || implementation !== 'cpython') return null
  const [major, minor] = version.split('.').map(Number)
  return {
    path,
    version,
    isVirtual: isVirtual === 'True',
    isSupported: major === 3 && minor! >= OLDEST_MINOR,
  }
}

/** pyenv's own: its shims lead to the selected versions only. */
function pyenvPythons(): string[] {
  const versions = join(homedir(), '.pyenv', 'versions')
  try {
    return readdirSync(versions)
      .filter(name => /^3\.1[1-9]/.test(name))
      .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }))
      .map(name => join(versions, name, 'bin', 'python3'))
  } catch {
    return []
  }
}
