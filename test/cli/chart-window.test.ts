import { expect, it } from 'vitest'
import { chartWindow } from '../../src/cli/terminal/screen/chart-window.js'
import { drawChart } from '../../src/render/chart/chart.js'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import * as examples from '../timeline/example-traces.js'

const timeline = examples.sideBySide().timeline()
const chart = drawChart(timeline, { ...PLAIN_LOOK, width: 60 })
const names = (lines: readonly string[]) => lines.map(line => line.slice(1, 11).trim())

it('shows the whole chart where there is room, and cuts the legend first', () => {
  expect(chartWindow(chart, null, 30)).toEqual(chart.lines)
  expect(names(chartWindow(chart, null, 7))).toEqual([
    '',
    '',
    'loop',
    'main',
    '├ task_one',
    '└ task_two',
    'prints',
  ])
})

it('keeps axis, loop and the lane that matters, and says how many are hidden', () => {
  const line = chart.lineOf({ kind: 'task', task: timeline.tasks[2]!.task })
  expect(names(chartWindow(chart, line, 6))).toEqual([
    '',
    '',
    'loop',
    '├ task_one',
    '└ task_two',
    '1 more lan',
  ])
  expect(names(chartWindow(chart, line, 5))).toEqual(['', '', 'loop', '└ task_two', '2 more lan'])
  expect(names(chartWindow(chart, line, 3))).toEqual(['', '└ task_two', '2 more lan'])
})
