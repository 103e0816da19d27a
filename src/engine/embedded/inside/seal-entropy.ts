import { createRequire } from 'node:module'

/**
 * The same "random" bytes each time, so that `random`, `uuid4` and `os.urandom` repeat. Call it before pyodide is loaded.
 * Returns what begins the bytes anew.
 */
export function sealEntropy(): () => void {
  const beginning = 0x9e3779b9
  let state = beginning
  const nextByte = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state & 0xff
  }
  const fill = (view: NodeJS.ArrayBufferView) => {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
    for (let index = 0; index < bytes.length; index++) bytes[index] = nextByte()
    return view
  }
  // pyodide takes its entropy from here. Each worker has a copy of the module, so nobody else is touched.
  const crypto: { randomFillSync: unknown } = createRequire(import.meta.url)('node:crypto')
  crypto.randomFillSync = fill
  return () => {
    state = beginning
  }
}
