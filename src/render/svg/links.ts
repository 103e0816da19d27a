import type { Link } from '../chart/links.js'
import { BAR, ROW, type Scale } from './lane.js'

/** Of its cell, left of the sign of an end that stands there. */
const WITHIN = 2

/** Arrows from the row of whoever woke a task to the bar of the task. They begin beside a row's bar, where its end is marked. */
export function drawnLinks(links: readonly Link[], x: Scale, y: Scale): readonly string[] {
  const arrows = links.map(({ from, to, column }) => {
    const [at, down] = [x(column) + WITHIN, from < to ? 1 : -1]
    const start = y(from) + ROW / 2 + (down * BAR) / 2
    const tip = y(to) + ROW / 2 - down * (BAR / 2 + 1)
    const back = tip - down * 4
    return `<path class="wake" d="M${at} ${start}V${tip}M${at - 3} ${back}L${at} ${tip}L${at + 3} ${back}"/>`
  })
  return [...new Set(arrows)]
}

/** Whether an arrow stands above a row in a column. */
export function isCrossedAbove(links: readonly Link[], row: number, column: number): boolean {
  return links.some(
    ({ from, to, column: at }) => at === column && Math.min(from, to) < row && row <= Math.max(from, to),
  )
}
