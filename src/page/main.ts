import type { PageData, PageSpan } from '../render/page/data.js'
import { placeAfter, placeOf, printedAfter } from '../render/page/lookup.js'
import { createChart } from './chart/chart.js'
import { ofSpan, type Under } from './chart/hit-test.js'
import { showWhatIsUnder } from './chart/hover.js'
import { type Commands, listenToKeys } from './keys.js'
import { showNotices } from './notices.js'
import { showQueues, showSource, showStates } from './panels.js'
import { layOutOnPaper } from './paper.js'
import { createPlayer } from './player.js'
import { createStory } from './story/story.js'
import { searchTasks } from './task-search.js'
import { isolated } from './text.js'

// The page: a chart to zoom into, the story below it, and what every task is at, at any event. Nothing is loaded.

const data: PageData = JSON.parse(find('data').textContent ?? '')
const [box, tip] = [find('chart'), find('tip')]
const canvas = box.querySelector('canvas')!

let step = 0
// What the mouse points at may be another thing once the chart has changed.
let hideTip = () => {}

const story = createStory(find('story'), find('space'), data, goTo)
const chart = createChart({ box, canvas, rest: find('tall') }, data, () => hideTip())
hideTip = showWhatIsUnder(canvas, box, tip, chart.under)

function goTo(next: number): void {
  if (data.story.length === 0) return
  step = Math.min(data.story.length - 1, Math.max(0, next))
  const { position, lane, time, until, who, says } = data.story[step]!
  story.show(step)
  find('moment').textContent =
    `${until === '' ? `At ${time} s, after` : `From ${time} to ${until} s, in`} event ${step + 1} of ${data.story.length}`
  const name = document.createElement('b')
  name.textContent = who
  find('event').replaceChildren(name, ` ${isolated(says)}`)
  find('chosen').textContent = ''
  showStates(find('states'), data, step)
  showQueues(find('ready'), find('timers'), data, step)
  showSource(find('where'), find('source'), data, placeAfter(data, step))
  const printed = find('printed')
  printed.textContent = printedAfter(data, step)
  printed.scrollTop = printed.scrollHeight
  chart.reveal(position, data.lanes[lane])
  chart.look(position, null)
}

function toInstant(direction: -1 | 1): void {
  const now = data.story[step]?.time
  let next = step
  while (data.story[next] !== undefined && data.story[next]!.time === now) next += direction
  if (direction < 0) while (next > 0 && data.story[next - 1]!.time === data.story[next]!.time) next--
  goTo(next)
}

const player = createPlayer(find('play'), find('pace') as HTMLSelectElement, () => {
  if (step + 1 < data.story.length) goTo(step + 1)
  return step + 1 < data.story.length
})

function play(): void {
  if (step + 1 >= data.story.length) goTo(0)
  player.toggle()
}

canvas.addEventListener('click', event => {
  const found = chart.under(event)
  if (found !== null && found.step >= 0) choose(found)
})

function choose({ step: at, span, says, after }: Under): void {
  goTo(at)
  find('chosen').textContent = isolated(says + after)
  if (span === null) return
  const place = placeOf(span, data.texts)
  if (place !== null) showSource(find('where'), find('source'), data, place)
  chart.look(data.story[step]?.position ?? 0, span)
}

/** What the event that is looked at came to: the wait or the call that it began. */
function chooseHere(): void {
  const lane = data.lanes[data.story[step]?.lane ?? -1]
  const span: PageSpan | undefined = lane?.spans.findLast(one => one.since === step)
  if (lane !== undefined && span !== undefined) choose(ofSpan(lane, span, data))
}

const COMMANDS: Commands = {
  previous: () => goTo(step - 1),
  next: () => goTo(step + 1),
  earlier: () => toInstant(-1),
  later: () => toInstant(1),
  first: () => goTo(0),
  last: () => goTo(data.story.length - 1),
  play,
  in: () => chart.zoomBy(1.6),
  out: () => chart.zoomBy(1 / 1.6),
  fit: chart.fit,
  left: () => chart.panBy(-0.25),
  right: () => chart.panBy(0.25),
  find: () => find('search').focus(),
  choose: chooseHere,
  clear: () => goTo(step),
  keys: () => (find('help') as HTMLDialogElement).showModal(),
}
for (const [name, command] of Object.entries(COMMANDS))
  document.getElementById(name)?.addEventListener('click', command)
listenToKeys(COMMANDS)
searchTasks(find('search') as HTMLInputElement, find('found'), data, {
  keep: chart.keep,
  goTo,
  now: () => step,
})
layOutOnPaper(chart, story, find('more'))
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', chart.redraw)
showNotices(find('notices'), data, ({ step: at, place }) => {
  if (at >= 0) goTo(at)
  if (place !== null) showSource(find('where'), find('source'), data, place)
})
goTo(0)
if (data.story.length === 0 || placeAfter(data, 0) === null)
  showSource(
    find('where'),
    find('source'),
    data,
    data.notices.find(({ place }) => place !== null)?.place ?? null,
  )

function find(id: string): HTMLElement {
  return document.getElementById(id)!
}
