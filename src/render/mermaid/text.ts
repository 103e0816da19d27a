/** What means something to Mermaid where a name begins: https://mermaid.js.org/syntax/gantt.html. */
const WORDS_OF_MERMAID =
  /^(?:gantt|section|title|dateFormat|axisFormat|tickInterval|inclusiveEndDates|topAxis|includes|excludes|todayMarker|weekday|weekend|accTitle|accDescr|click|call|href|vert)/i

/** A text as a name in a Gantt chart. Colons, semicolons and hashes have a meaning of their own there. */
export function plain(text: string): string {
  return (
    text
      .replace(/[:;#\n]+/g, ' ')
      .replace(/%%/g, '% %')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(WORDS_OF_MERMAID, '‘$&’') || 'x'
  )
}
