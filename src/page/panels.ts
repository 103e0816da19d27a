import type { PageData } from '../render/page-data.js'
import { readyAfter, type StateName, statesAfter, timersAfter } from '../render/page-lookup.js'

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

/** A file with a line of it marked, scrolled to where that line can be seen; what has none leaves what was there, unmarked. */
export function showSource(
  heading: HTMLElement,
  box: HTMLElement,
  data: PageData,
  file: string,
  line: number,
): void {
  if (line === 0) {
    for (const old of box.querySelectorAll('mark')) old.replaceWith(old.textContent ?? '', '\n')
    return
  }
  const source = data.sources[file]
  const name = file.split(/[\\/]/).at(-1) ?? ''
  heading.textContent = `${name}:${line}`
  if (source === undefined) {
    box.textContent = ''
    return
  }
  const lines = source.split('\n').map((text, at) => `${String(at + 1).padStart(4)}  ${text}`)
  const mark = document.createElement('mark')
  mark.textContent = lines[line - 1] ?? ''
  box.replaceChildren(lines.slice(0, line - 1).join('\n'), mark, lines.slice(line).join('\n'))
  box.scrollTop = mark.offsetTop - box.offsetTop - box.clientHeight / 2
}
