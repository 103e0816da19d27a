import type { PyodideAPI } from 'pyodide'
import { type Files, rememberFiles } from './files.js'
import { rememberMemory } from './memory.js'

/** What pyodide has beneath its public face. */
interface Internals {
  readonly _module: {
    readonly HEAPU8: Uint8Array
    finalizationRegistry: { register(): void; unregister(): void }
    /** The table by which Python's memory refers to JavaScript's objects. It throws beyond its end. */
    __hiwire_get(index: number): unknown
    __hiwire_set(index: number, value: unknown): number
    _hiwire_new(value: unknown): number
    _hiwire_new_deduplicate(value: unknown): number
    _hiwire_decref(reference: number): void
  }
}

/** More objects of JavaScript than a program's requests and messages ever need at one time. */
const REFERENCES = 1_000

/** A program that has grown the memory by more leaves too much behind to be cleared up. */
const MOST_GROWTH = 64 * 1024 * 1024

/**
 * Remembers a Python as it is now: booted, nothing running. Returns what puts it back to that, which takes milliseconds
 * where a boot takes hundreds. It tells whether it could: if not, the interpreter is spent.
 *
 * All that Python knows is in the memory of the WebAssembly instance, its allocator's state and the stack included. What
 * lies outside is put back as well: which of JavaScript's objects Python refers to, and the file system. `startedFrom` is what
 * most of that memory is, so that little has to be kept.
 */
export function rememberPython(python: PyodideAPI, startedFrom: Uint8Array): () => boolean {
  const { _module: module } = python as unknown as Internals
  // Or it would one day release objects of a program that is long gone.
  module.finalizationRegistry = { register: () => {}, unregister: () => {} }
  makeRoom(module)
  const { length } = module.HEAPU8
  const putMemoryBack = rememberMemory(module.HEAPU8, startedFrom)
  const referred = referredObjects(module)
  const numbers = referenceNumbers(module)
  const numbered = [...numbers]
  const files: Files = rememberFiles(python.FS)
  return () => {
    if (module.HEAPU8.length - length > MOST_GROWTH) return false
    // A table can't shrink, and Python's memory has to know how long it is.
    if (referredObjects(module).length > referred.length) return false
    if (!files.putBack()) return false
    putMemoryBack(module.HEAPU8)
    referred.forEach((value, index) => void module.__hiwire_set(index, value))
    numbers.clear()
    for (const [value, reference] of numbered) numbers.set(value, reference)
    return true
  }
}

/** So that the table does not grow later. */
function makeRoom(module: Internals['_module']): void {
  const references = Array.from({ length: REFERENCES }, () => module._hiwire_new({}))
  for (const reference of references) module._hiwire_decref(reference)
}

function referredObjects(module: Internals['_module']): unknown[] {
  const found: unknown[] = []
  try {
    for (;;) found.push(module.__hiwire_get(found.length))
  } catch {
    return found
  }
}

/** The map by which an object that Python refers to already is given the same reference. It shows when it is used. */
function referenceNumbers(module: Internals['_module']): Map<unknown, unknown> {
  const probe = {}
  let found: Map<unknown, unknown> | null = null
  const { set } = Map.prototype
  Map.prototype.set = function (key, value) {
    if (key === probe) found = this
    return set.call(this, key, value)
  }
  try {
    module._hiwire_decref(module._hiwire_new_deduplicate(probe))
  } finally {
    Map.prototype.set = set
  }
  if (found === null) throw new Error('Nothing is known of the references of pyodide.')
  return found
}
