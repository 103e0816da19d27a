import type { Chart } from '../../../render/chart/chart.js'

/**
 * As much of a chart as there is room for: axis and loop, the lanes around a line, and the legend last. `line` is the one that
 * matters; null: none more than others.
 */
export function chartWindow(
  { lines, head, lanes, legendFrom }: Chart,
  line: number | null,
  height: number,
): readonly string[] {
  if (legendFrom <= height) return lines.slice(0, height)
  const foot = lines.slice(head + lanes, legendFrom)
  const fixed = head + foot.length
  // One line says how many lanes are hidden.
  const shownFoot = height - fixed - 1 >= Math.min(lanes, 3) ? foot : []
  const shownHead = lines.slice(0, Math.max(0, Math.min(head, height - shownFoot.length - 2)))
  const room = Math.max(1, height - shownHead.length - shownFoot.length - 1)
  const wanted = line === null ? 0 : Math.max(0, line - head)
  const first = Math.max(0, Math.min(lanes - room, wanted - Math.floor(room / 2)))
  const shown = lines.slice(head + first, head + Math.min(lanes, first + room))
  const hidden = lanes - shown.length
  const note = hidden === 0 ? [] : [` ${hidden} more ${hidden === 1 ? 'lane' : 'lanes'} above or below`]
  return [...shownHead, ...shown, ...note, ...shownFoot].slice(0, height)
}
