import type { PageData } from '../render/page-data.js'
import {
  type PagePlace,
  readyAfter,
  type StateName,
  statesAfter,
  timersAfter,
} from '../render/page-lookup.js'
import { pythonLines } from '../render/python-tokens.js'

const ROWS_AT_MOST = 60

const WORDS: Readonly<Record<StateName, string>> = {
  ...{ running: 'running', ready: 'ready', waiting: 'waiting', blocking: 'blocking' },
  ...{ returned: 'returned', raised: 'failed', cancelled: 'cancelled' },
}
const COLOURS: Readonly<Record<StateName, string>> = {
  ...{ running: 'running', ready: 'ready', waiting: 'waiting', blocking: 'blocking' },
  ...{ returned: 'good', raised: 'bad', cancelled: 'cancel' },
}

/** Who is in which state after an event of the story, those that run first. */
export function showStates(table: HTMLElement, data: PageData, step: number): void {
  const states = statesAfter(data, step)
  const rows = states.slice(0, ROWS_AT_MOST).map(({ lane, state, says: more }) => {
    const row = document.createElement('tr')
    const cells = [lane.name, WORDS[state], more].map(says => {
      const cell = document.createElement('td')
      cell.textContent = says
      return cell
    })
    cells[1]!.className = COLOURS[state]
    row.append(...cells)
    return row
  })
  table.replaceChildren(...rows)
  if (states.length > ROWS_AT_MOST) {
    const row = document.createElement('tr')
    row.textContent = `and ${states.length - ROWS_AT_MOST} more`
    table.append(row)
  }
}

/** What the loop has before it: who runs next, and what is due when. */
export function showQueues(ready: HTMLElement, timers: HTMLElement, data: PageData, step: number): void {
  ready.textContent = shortened(readyAfter(data, step), ', ') || 'empty'
  timers.textContent = shortened(timersAfter(data, step), '\n') || 'none'
}

function shortened(texts: readonly string[], glue: string): string {
  const more = texts.length - ROWS_AT_MOST
  return [...texts.slice(0, ROWS_AT_MOST), ...(more > 0 ? [`and ${more} more`] : [])].join(glue)
}

/** A file with a line of it marked, scrolled to where that line can be seen; without a place, what was there stays, unmarked. */
export function showSource(
  heading: HTMLElement,
  box: HTMLElement,
  { sources }: PageData,
  place: PagePlace | null,
): void {
  for (const old of box.querySelectorAll('mark')) old.replaceWith(...old.childNodes)
  const file = place?.file ?? box.getAttribute('data-file') ?? ''
  const name = file.split(/[\\/]/).at(-1) || 'Source'
  heading.textContent = place === null ? name : `${name}:${place.line}`
  if (place === null) return
  if (box.getAttribute('data-file') !== file) {
    box.setAttribute('data-file', file)
    box.replaceChildren(...codeLines(sources[file] ?? ''))
  }
  const marked = box.children[place.line - 1]
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
