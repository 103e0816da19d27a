import type { Mark, Moment, Span } from '../../src/timeline/model.js'

interface Lane {
  readonly name: string
  readonly spans: readonly Span[]
  readonly marks: readonly Mark[]
}

/** Lanes as text: the name, its spans, its marks. `?`: no event marks that moment; `…`: so it still was when the trace ended. */
export function toldLanes(lanes: readonly Lane[]): string {
  const texts = lanes.flatMap(({ name, spans, marks }) => [
    name,
    `  spans: ${spans.map(spanText).join(', ')}`,
    `  marks: ${marks.map(markText).join(', ')}`,
  ])
  return `\n${texts.join('\n')}\n`
}

function spanText({ state, from, to, label, isOpen, job }: Span): string {
  const worked = job === null ? '' : ` (job ${job})`
  return `${seconds(from)}-${seconds(to)}${isOpen ? '…' : ''} ${state}${label && ` ${label}`}${worked}`
}

function markText({ kind, moment, by, note }: Mark): string {
  const cause = by === null ? '' : ` by ${Object.values(by).join(' ')}`
  return `${seconds(moment)} ${kind}${cause}${note && ` "${note}"`}`
}

function seconds({ at, index }: Moment): string {
  return `${at / 1_000_000}${index < 0 ? '?' : ''}`
}
