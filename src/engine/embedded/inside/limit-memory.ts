/** As far as it is needed here: Node's own types have no WebAssembly. */
interface WasmMemory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

/**
 * No WebAssembly memory grows past the limit: Python then raises MemoryError and can go on.
 * Returns what sets the limit; there is none until then.
 */
export function limitMemory(refused: () => void): (limitBytes: number) => void {
  const { Memory } = Reflect.get(globalThis, 'WebAssembly') as { Memory: { prototype: WasmMemory } }
  const grow = Memory.prototype.grow
  let limit = Number.POSITIVE_INFINITY
  Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * 65_536 > limit) {
      refused()
      throw new RangeError('the memory limit is reached')
    }
    return grow.call(this, pages)
  }
  return limitBytes => {
    limit = limitBytes
  }
}
