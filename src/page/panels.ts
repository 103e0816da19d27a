import type { PageData } from '../render/page-data.js'
import { statesAt } from '../render/page-lookup.js'

/** Who is in which state at a position, those that run first. */
export function showStates(table: HTMLElement, data: PageData, position: number): void {
  const rows = statesAt(data.lanes, position)
    .slice(0, ROWS_AT_MOST)
    .map(({ lane, span }) => {
      const row = document.createElement('tr')
      const cells = [lane.name, span[0], data.texts[span[3]]!].map(text => {
        const cell = document.createElement('td')
        cell.textContent = text
        return cell
      })
      cells[1]!.className = span[0]
      row.append(...cells)
      return row
    })
  table.replaceChildren(...rows)
}

const ROWS_AT_MOST = 60
const LINES_AROUND = 8

/** The source around a line, with that line marked. */
export function showSource(
  heading: HTMLElement,
  box: HTMLElement,
  data: PageData,
  file: string,
  line: number,
): void {
  const source = data.sources[file]
  const name = file.split(/[\\/]/).at(-1) ?? ''
  heading.textContent = line === 0 ? 'Source' : `${name}:${line}`
  if (source === undefined || line === 0) {
    box.textContent = ''
    return
  }
  const lines = source.split('\n')
  const first = Math.max(0, line - 1 - LINES_AROUND)
  const shown = lines.slice(first, line + LINES_AROUND).map((text, at) => {
    const numbered = `${String(first + at + 1).padStart(4)}  ${text}\n`
    if (first + at + 1 !== line) return document.createTextNode(numbered)
    const mark = document.createElement('mark')
    mark.textContent = numbered
    return mark
  })
  box.replaceChildren(...shown)
}
