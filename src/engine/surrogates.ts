/** UTF-8 to text, with bytes that are no UTF-8 as lone surrogates U+DC80 to U+DCFF: Python's `surrogateescape` (PEP 383). */
export function decodeOutput(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return decodePiecewise(bytes)
  }
}

function decodePiecewise(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let text = ''
  for (let index = 0; index < bytes.length; ) {
    const length = sequenceLength(bytes[index]!)
    try {
      text += decoder.decode(bytes.subarray(index, index + length))
      index += length
    } catch {
      text += String.fromCharCode(0xdc00 + bytes[index]!)
      index += 1
    }
  }
  return text
}

/** How many bytes a character takes that begins with this one. */
function sequenceLength(first: number): number {
  if (first < 0xc0) return 1
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}
