/** What a program wrote, byte for byte: lone surrogates U+DC80 to U+DCFF stand for bytes that were no UTF-8 (PEP 383). */
export function outputBytes(text: string): Uint8Array {
  if (!/[\uDC80-\uDCFF]/.test(text)) return Buffer.from(text)
  const parts = Array.from(text, character => {
    const code = character.charCodeAt(0)
    return character.length === 1 && code >= 0xdc80 && code <= 0xdcff
      ? Buffer.of(code & 0xff)
      : Buffer.from(character)
  })
  return Buffer.concat(parts)
}
