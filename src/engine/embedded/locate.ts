import { fileURLToPath } from 'node:url'
import { PYTHON_FOLDER } from '../python-package.js'
import type { Location } from './location.js'

const here = new URL('.', import.meta.url)

/** Beside this file when it is compiled; among the sources the parts are made when they are missing. */
export async function locate(): Promise<Location> {
  if (import.meta.url.endsWith('.ts')) return (await import('./development.js')).makeLocation()
  return {
    worker: new URL('inside/worker.js', here),
    isolated: new URL('../isolated/main.js', here),
    apart: new URL('apart/main.js', here),
    packages: PYTHON_FOLDER,
    snapshot: fileURLToPath(new URL('../../../python.snapshot', here)),
  }
}
