import { MARKS } from '../render/look/marks.js'
import type { PageData, PagePlace } from '../render/page/data.js'
import { readyAfter, type StateName, type StateNow, statesAfter, timersAfter } from '../render/page/lookup.js'
import { pythonLines } from '../render/text/python-tokens.js'
import { cutInMiddle, isolated } from './text.js'

const ROWS_AT_MOST = 60
/** More than these don't fit beside one another. */
const ROWS_UNFOLDED = 8
const LONGEST_NAME = 18

/** What a state is called, and the class that has its colour. */
const STATES: Readonly<Record<StateName, { readonly word: string; readonly colour: string }>> = {
  running: { word: 'running', colour: 'running' },
  ready: { word: 'ready', colour: 'ready' },
  waiting: { word: 'waiting', colour: 'waiting' },
  blocking: { word: 'blocking', colour: 'blocking' },
  returned: { word: 'returned', colour: MARKS.returned.picture.colour },
  raised: { word: 'failed', colour: MARKS.raised.picture.colour },
  cancelled: { word: 'cancelled', colour: MARKS.cancelled.picture.colour },
}

/** Who is in which state after an event of the story, those that run first; of many that have ended well, their names alone. */
export function showStates(table: HTMLElement, data: PageData, step: number): void {
  const states = statesAfter(data, step)
  const isFolded = ({ state }: StateNow) =>
    states.length > ROWS_UNFOLDED && (state === 'returned' || state === 'cancelled')
  const open = states.filter(state => !isFolded(state))
  const rows = open.slice(0, ROWS_AT_MOST).map(({ lane, state, says }) => rowOf(lane.name, state, says))
  const hidden = open.length - rows.length
  if (hidden > 0) rows.push(noteOf(`and ${hidden} more`, ''))
  for (const state of ['cancelled', 'returned'] as const) {
    const { word, colour } = STATES[state]
    const names = states.flatMap(one => (isFolded(one) && one.state === state ? [one.lane.name] : []))
    if (names.length > 0) rows.push(noteOf(`${names.length} ${word}: ${shortened(names, ', ')}`, colour))
  }
  table.replaceChildren(...rows)
}

function rowOf(name: string, state: StateName, says: string): HTMLElement {
  const { word, colour } = STATES[state]
  const row = document.createElement('tr')
  const cells = [cutInMiddle(name, LONGEST_NAME), word, says].map(text => {
    const cell = document.createElement('td')
    cell.textContent = isolated(text)
    return cell
  })
  cells[0]!.title = name
  cells[1]!.className = colour
  row.append(...cells)
  return row
}

function noteOf(text: string, colour: string): HTMLElement {
  const row = document.createElement('tr')
  const cell = document.createElement('td')
  cell.colSpan = 3
  cell.className = `note ${colour}`
  cell.textContent = cell.title = text
  row.append(cell)
  return row
}

/** What the loop has before it: who runs next, and what is due when. */
export function showQueues(ready: HTMLElement, timers: HTMLElement, data: PageData, step: number): void {
  ready.textContent = isolated(shortened(readyAfter(data, step), ', ')) || 'empty'
  timers.textContent = isolated(shortened(timersAfter(data, step), '\n')) || 'none'
}

function shortened(texts: readonly string[], glue: string): string {
  const more = texts.length - ROWS_AT_MOST
  return [...texts.slice(0, ROWS_AT_MOST), ...(more > 0 ? [`and ${more} more`] : [])].join(glue)
}

/**
 * A file with a line of it marked, scrolled to where that line can be seen; without a place, what was there stays, or the
 * first one is there, unmarked.
 */
export function showSource(
  heading: HTMLElement,
  box: HTMLElement,
  { sources }: PageData,
  place: PagePlace | null,
): void {
  for (const old of box.querySelectorAll('mark')) old.replaceWith(...old.childNodes)
  const file = place?.file ?? box.getAttribute('data-file') ?? Object.keys(sources)[0] ?? ''
  const name = file.split(/[\\/]/).at(-1) || 'Source'
  heading.textContent = place === null ? name : `${name}:${place.line}`
  if (box.getAttribute('data-file') !== file) {
    box.setAttribute('data-file', file)
    box.replaceChildren(...codeLines(sources[file] ?? ''))
  }
  const marked = place === null ? undefined : box.children[place.line - 1]
  if (marked === undefined) return
  const mark = document.createElement('mark')
  mark.append(...marked.childNodes)
  marked.append(mark)
  box.scrollTop = mark.offsetTop - box.offsetTop - box.clientHeight / 2
}

/** An element for each line of a program, with its number, its pieces coloured by what they are. */
function codeLines(source: string): readonly HTMLElement[] {
  if (source === '') return []
  return pythonLines(source).map((tokens, at) => {
    const row = document.createElement('div')
    row.append(`${String(at + 1).padStart(4)}  `)
    for (const { text, kind } of tokens) {
      const piece = document.createElement('span')
      piece.textContent = text
      if (kind !== null) piece.className = `code-${kind}`
      row.append(piece)
    }
    return row
  })
}
