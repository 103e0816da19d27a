/** What is compared and kept at once. */
const PAGE_BYTES = 16 * 1024

/**
 * Remembers a memory by where it differs from `base`, which the snapshot holds anyway: some pages instead of all of it. A base
 * that has little to do with it costs space, and is as right. Returns what puts the memory back; what it has grown by is zeroed.
 */
export function rememberMemory(now: Uint8Array, base: Uint8Array): (grown: Uint8Array) => void {
  const { length } = now
  const [then, start] = [asBuffer(now), asBuffer(base.subarray(0, length))]
  const changed: { readonly at: number; readonly bytes: Uint8Array }[] = []
  for (let at = 0; at < length; at += PAGE_BYTES) {
    const end = Math.min(at + PAGE_BYTES, length)
    const isSame = end <= start.length && start.compare(then, at, end, at, end) === 0
    if (!isSame) changed.push({ at, bytes: now.slice(at, end) })
  }
  return grown => {
    grown.set(start)
    for (const { at, bytes } of changed) grown.set(bytes, at)
    grown.fill(0, length)
  }
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}
