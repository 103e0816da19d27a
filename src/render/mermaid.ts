import type { Span, Timeline } from '../timeline/model.js'
import { glyphsOf } from './glyphs.js'
import type { Look } from './look.js'
import { type Words, wordsFor } from './words.js'

/** The run as a Gantt chart of Mermaid's, for a README or a wiki. Times are milliseconds; what takes no time is a milestone. */
export function renderMermaid(timeline: Timeline, look: Look): string {
  const words = wordsFor(timeline, glyphsOf(look))
  const program = timeline.run?.program.split(/[\\/]/).at(-1) ?? 'asyncio'
  const lines = ['gantt', `  title ${plain(program)}`, '  dateFormat x', '  axisFormat %M:%S.%L']
  for (const { task, spans, ended } of timeline.tasks) {
    lines.push(`  section ${plain(words.task(task))}`)
    for (const span of spans) if (span.to.at > span.from.at) lines.push(bar(span, words))
    if (ended !== null) lines.push(milestone(ended.how, ended.moment.at))
  }
  for (const { name, spans } of timeline.workers) {
    lines.push(`  section ${plain(words.worker(name))}`)
    for (const span of spans) if (span.to.at > span.from.at) lines.push(bar(span, words))
  }
  return lines.join('\n')
}

/** `crit` is drawn red, `active` highlighted, `done` greyed. */
const TAGS: Readonly<Record<Span['state'], string>> = {
  running: 'active, ',
  ready: 'crit, done, ',
  waiting: 'done, ',
  blocking: 'crit, ',
}

function bar({ state, from, to, label, waiting, job }: Span, words: Words): string {
  const name = waiting !== null ? words.waits(waiting) : job !== null ? words.job(job) : label || state
  return `  ${plain(name)} :${TAGS[state]}${millis(from.at)}, ${millis(to.at)}`
}

function milestone(how: string, at: number): string {
  return `  ${how} :${how === 'returned' ? '' : 'crit, '}milestone, ${millis(at)}, ${millis(at)}`
}

function millis(micros: number): number {
  return Math.round(micros / 1000)
}

/** What means something to Mermaid where a name begins: https://mermaid.js.org/syntax/gantt.html. */
const WORDS_OF_MERMAID =
  /^(?:gantt|section|title|dateFormat|axisFormat|tickInterval|inclusiveEndDates|topAxis|includes|excludes|todayMarker|weekday|weekend|accTitle|accDescr|click|call|href|vert)/i

/** Colons, semicolons and hashes have a meaning of their own there. */
function plain(text: string): string {
  return (
    text
      .replace(/[:;#,\n]+/g, ' ')
      .replace(/%%/g, '% %')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(WORDS_OF_MERMAID, '‘$&’') || 'x'
  )
}
