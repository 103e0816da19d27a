import type { PyodideAPI } from 'pyodide'

type FileSystem = PyodideAPI['FS']

/** What pyodide has beneath its public face. */
interface Internals {
  readonly _module: {
    readonly HEAPU8: Uint8Array
    finalizationRegistry: { register(): void; unregister(): void }
  }
}

/** Beyond this a program has grown the memory so much that a new interpreter is better. */
const MOST_GROWTH = 64 * 1024 * 1024

/**
 * Remembers a Python as it is now: booted, nothing running. Returns what puts it back to that, which takes milliseconds
 * where a boot takes hundreds. It tells whether it could: if not, the interpreter is spent.
 *
 * All that Python knows is in the memory of the WebAssembly instance, also its allocator's state; beside that there are
 * only files and what JavaScript holds of Python's objects.
 */
export function rememberPython(python: PyodideAPI): () => boolean {
  const { _module: module } = python as unknown as Internals
  const memory = module.HEAPU8.slice()
  const files = new Set(allFiles(python.FS))
  // Or it would release objects of a program that is long gone.
  module.finalizationRegistry = { register: () => {}, unregister: () => {} }
  return () => {
    if (module.HEAPU8.length - memory.length > MOST_GROWTH) return false
    forgetFiles(python.FS, files)
    module.HEAPU8.set(memory)
    module.HEAPU8.fill(0, memory.length)
    return true
  }
}
