import type { TaskLane, Timeline } from '../../timeline/model.js'
import { unused } from '../../timeline/names.js'
import { isStuck } from '../../timeline/queries.js'
import { foldLanes } from '../chart/fold.js'
import { glyphsOf } from '../look/glyphs.js'
import type { Look } from '../look/look.js'
import { endLabels } from '../text/end-labels.js'
import { shortened, widthOf } from '../text/printable.js'
import { wordsFor } from '../text/words.js'
import { clockFor } from './clock.js'
import { milestone, type Row, rowsOf, type Wanted } from './rows.js'

/** Longer names run over the bars, longer labels out of them. */
const NAME_AT_MOST = 30
const LABEL_AT_MOST = 40
/** Each bar has a line of its own. */
const BARS_AT_MOST = 12
/** Mermaid's own limit (`maxTextSize`), which not everybody can change. */
const TEXT_AT_MOST = 50_000

interface Section {
  readonly name: string
  readonly rows: readonly Row[]
}

/** The run as a Gantt chart of Mermaid's, for a README or a wiki. What takes no time is a milestone. */
export function renderMermaid(timeline: Timeline, look: Look): string {
  const { settings, date } = clockFor(timeline)
  const { ellipsis } = glyphsOf(look)
  const cut = (text: string, width: number) => shortened(plain(text), width, ellipsis)
  const taken = new Map<string, number>()
  const sections = sectionsOf(timeline, look).flatMap(({ name, rows }) => [
    // Neighbours of one name would be one section.
    `  section ${unused(cut(name, NAME_AT_MOST), taken)}`,
    ...rows.map(({ labels, tags, from, to }) => {
      const says = labels.find(label => widthOf(label) <= LABEL_AT_MOST) ?? labels[0]!
      const kind = from === to ? `${tags}milestone, ` : tags
      return `  ${cut(says, LABEL_AT_MOST)} :${kind}${date(from)}, ${date(to)}`
    }),
  ])
  const title = plain(timeline.run?.program.split(/[\\/]/).at(-1) ?? 'asyncio')
  const lines = ['gantt', ...[`title ${title}`, ...settings, 'todayMarker off'].map(line => `  ${line}`)]
  const text = [...roomFor([...taken.keys()]), ...lines, ...sections].join('\n')
  return text.length > TEXT_AT_MOST ? `${TOO_LONG}\n${text}` : text
}

/** Mermaid leaves room for a short name only: what is longer runs over the bars. */
function roomFor(names: readonly string[]): readonly string[] {
  const longest = names.reduce((most, name) => Math.max(most, widthOf(name)), 0)
  return longest < 11 ? [] : [`%%{init: {"gantt": {"leftPadding": ${20 + longest * 7}}}}%%`]
}

const TOO_LONG =
  '%% Mermaid draws no text of more than 50,000 characters unless its maxTextSize is raised. Draw less: --from, --to, --task.'

function sectionsOf(timeline: Timeline, look: Look): readonly Section[] {
  const words = wordsFor(timeline, glyphsOf(look))
  const most = look.all ? Number.POSITIVE_INFINITY : BARS_AT_MOST
  const wanted: Wanted = { words, isStuck: isStuck(timeline), most }
  const [signals, failures] = [timeline.signals.marks, timeline.loop.marks]
  const ofLoop = [...signals, ...failures].sort((one, other) => one.moment.at - other.moment.at)
  return [
    ...(ofLoop.length === 0
      ? []
      : [{ name: 'loop', rows: ofLoop.map(mark => milestone(endLabels(mark)[0] ?? mark.note, mark)) }]),
    ...taskSections(timeline, look, wanted),
    ...timeline.workers.map(lane => ({ name: words.worker(lane.name), rows: rowsOf(lane, wanted) })),
  ]
}

/** What is folded is told under the lane that it is like. */
function taskSections(timeline: Timeline, look: Look, wanted: Wanted): readonly Section[] {
  const folded = foldLanes(timeline.tasks, look.all)
  return folded.flatMap((each, at): readonly Section[] => {
    if (each.kind === 'fold') return []
    const { times } = glyphsOf(look)
    if (each.kind === 'rest') {
      const says = `${times} ${each.hidden.length} more, --all draws them`
      return [{ name: 'other tasks', rows: [foldedRow(each.hidden, says, timeline)] }]
    }
    const next = folded[at + 1]
    const name = wanted.words.task(each.lane.task)
    const rows = rowsOf(each.lane, wanted)
    if (next?.kind !== 'fold') return [{ name, rows }]
    const says = `${times} ${next.hidden.length} more ${next.isExact ? 'just like this' : 'like this, at other times'}`
    return [{ name, rows: [...rows, foldedRow(next.hidden, says, timeline)] }]
  })
}

/** One bar for as long as any of the lanes that are left out. */
function foldedRow(hidden: readonly TaskLane[], says: string, { end }: Timeline): Row {
  const from = hidden.reduce((least, { created }) => Math.min(least, created.at), end.at)
  const to = hidden.reduce((most, { ended }) => Math.max(most, ended?.moment.at ?? end.at), from)
  return { labels: [says], tags: 'done, ', from, to }
}

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

/** What means something to Mermaid where a name begins: https://mermaid.js.org/syntax/gantt.html. */
const WORDS_OF_MERMAID =
  /^(?:gantt|section|title|dateFormat|axisFormat|tickInterval|inclusiveEndDates|topAxis|includes|excludes|todayMarker|weekday|weekend|accTitle|accDescr|click|call|href|vert)/i
