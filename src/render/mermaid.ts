import type { Span, Timeline } from '../timeline/model.js'
import { glyphsOf } from './glyphs.js'
import type { Look } from './look.js'
import { type Words, wordsFor } from './words.js'

/** The run as a Gantt chart of Mermaid's, for a README or a wiki. What takes no time is a milestone. */
export function renderMermaid(timeline: Timeline, look: Look): string {
  const words = wordsFor(timeline, glyphsOf(look))
  const program = timeline.run?.program.split(/[\\/]/).at(-1) ?? 'asyncio'
  const { axisFormat, date } = clockFor(timeline)
  const bar = (span: Span) => barOf(span, words, date)
  const lines = [
    ...['gantt', `  title ${plain(program)}`, `  dateFormat ${DATE}`, `  axisFormat ${axisFormat}`],
    '  todayMarker off',
  ]
  for (const { task, spans, ended } of timeline.tasks) {
    lines.push(`  section ${plain(words.task(task))}`)
    for (const span of spans) if (span.to.at > span.from.at) lines.push(bar(span))
    if (ended !== null) lines.push(milestone(ended.how, date(ended.moment.at)))
  }
  for (const { name, spans } of timeline.workers) {
    lines.push(`  section ${plain(words.worker(name))}`)
    for (const span of spans) if (span.to.at > span.from.at) lines.push(bar(span))
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

function barOf(
  { state, from, to, label, waiting, job }: Span,
  words: Words,
  date: (micros: number) => string,
): string {
  const name = waiting !== null ? words.waits(waiting) : job !== null ? words.job(job) : label || state
  return `  ${plain(name)} :${TAGS[state]}${date(from.at)}, ${date(to.at)}`
}

function milestone(how: string, at: string): string {
  return `  ${how} :${how === 'returned' ? '' : 'crit, '}milestone, ${at}, ${at}`
}

/** Mermaid knows no time but that of a calendar: a run begins with a day. Read and shown in one time zone, it needs none. */
const DATE = 'YYYY-MM-DD HH:mm:ss.SSS'
const FIRST_DAY = Date.UTC(2000, 0, 1)
const [MINUTE, DAY] = [60_000_000, 86_400_000_000]

interface Clock {
  readonly axisFormat: string
  readonly date: (micros: number) => string
}

/** Mermaid counts in milliseconds at best: in a short run with finer times, its seconds stand for milliseconds. */
function clockFor({ tasks, workers, end }: Timeline): Clock {
  const isFine = [...tasks, ...workers].some(({ spans }) => spans.some(({ to }) => to.at % 1000 !== 0))
  const scale = isFine && end.at < MINUTE / 1000 ? 1 : 1000
  const unit = scale === 1 ? 'ms' : 's'
  const length = (end.at * 1000) / scale
  return {
    axisFormat: length < MINUTE ? `%S.%L ${unit}` : length < DAY ? '%H:%M:%S' : 'day %d, %H:%M',
    date: micros => {
      const [day, time] = new Date(FIRST_DAY + Math.round(micros / scale)).toISOString().split('T')
      return `${day} ${time!.slice(0, -1)}`
    },
  }
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
