import type { PyodideAPI } from 'pyodide'

/** What pyodide has beneath its public face. */
interface Internals {
  readonly _module: {
    readonly HEAPU32: Uint32Array
    readonly __PyRuntime: number
    readonly __PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: number
  }
}

interface TablePrototype {
  set(index: number, value?: unknown): void
}

/**
 * The trampoline by which Python calls C functions is WebAssembly where the engine has garbage collection for it, else JavaScript
 * (Node 20). Which one stands in Python's memory, so that a snapshot knows only the one of the engine that it was made on. Call
 * this before pyodide is loaded; what it returns puts this engine's own into a Python from a snapshot.
 */
export function watchTrampoline(): (python: PyodideAPI) => void {
  const { Table } = Reflect.get(globalThis, 'WebAssembly') as { Table: { prototype: TablePrototype } }
  const { set } = Table.prototype
  let last = 0
  let own = 0
  // The trampoline is put into the table of functions last. One of JavaScript's comes twice, bare and then wrapped.
  Table.prototype.set = function (index, value) {
    own = index === last ? 0 : index
    last = index
    set.call(this, index, value)
  }
  return python => {
    Table.prototype.set = set
    setTrampoline(python, own)
  }
}

/** 0: the one that every engine has. */
export function setTrampoline(python: PyodideAPI, pointer: number): void {
  const { _module: module } = python as unknown as Internals
  const offset = module.HEAPU32[module.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET / 4]!
  module.HEAPU32[(module.__PyRuntime + offset) / 4] = pointer
}
