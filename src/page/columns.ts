/** How many columns a text takes where letters have one width. */
export function columnsOf(text: string): number {
  return text.length + (text.match(WIDE)?.filter(one => one.length === 1).length ?? 0)
}

/** Letters of East Asia and pictures are about two columns wide. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/gu
