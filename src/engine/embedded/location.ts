import { fileURLToPath } from 'node:url'

/** Where the parts of the embedded interpreter are. */
export interface Location {
  readonly worker: URL
  /** The program of an isolated host. */
  readonly isolated: URL
  readonly packages: string
  readonly snapshot: string
}

const here = new URL('.', import.meta.url)
export const PACKAGES = fileURLToPath(new URL('../../python', here))

/** Beside this file when it is compiled; among the sources the parts are made when they are missing. */
export async function locate(): Promise<Location> {
  if (import.meta.url.endsWith('.ts')) return (await import('./development.js')).makeLocation()
  return {
    worker: new URL('worker.js', here),
    isolated: new URL('../isolated/main.js', here),
    packages: PACKAGES,
    snapshot: fileURLToPath(new URL('../../../python.snapshot', here)),
  }
}
