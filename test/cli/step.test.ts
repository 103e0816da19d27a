import { describe, expect, it } from 'vitest'
import { layOut } from '../../src/cli/step/layout.js'
import { movesIn } from '../../src/cli/step/moves.js'
import { afterKey, afterTick, PACES, START, type StepState } from '../../src/cli/step/state.js'
import { pageData } from '../../src/render/page-data.js'
import * as examples from '../timeline/example-traces.js'

const data = pageData(examples.sideBySide().timeline(), {})
const facts = { moves: movesIn(data), last: data.story.length - 1, tasks: ['main', 'task_one', 'task_two'] }

const pressing = (keys: readonly string[], from: StepState = START) =>
  keys.reduce((state, key) => afterKey(state, key, facts), from)

describe('a step through a run', () => {
  it('goes by event and by instant, and stays within the run', () => {
    expect(pressing(['right', 'l']).step).toBe(2)
    expect(pressing(['right', 'l', 'left', 'h', 'h']).step).toBe(0)
    expect(data.story[pressing([']']).step]!.time).toBe('1.000')
    expect(data.story[pressing(['down', 'pagedown']).step]!.time).toBe('3.000')
    expect(pressing(['down', 'down', 'up', '[', 'pageup']).step).toBe(0)
    expect(pressing(['G', 'right', ']']).step).toBe(facts.last)
    expect(pressing(['end', 'home']).step).toBe(0)
  })

  it('follows tasks, by turns and by number', () => {
    expect(pressing(['f']).note).toBe('Choose a task with t first.')
    expect(pressing(['t', 't', 't', 't']).followed).toBe(0)
    expect(pressing(['T']).followed).toBe(2)
    expect(pressing(['2']).followed).toBe(1)
    expect(pressing(['9']).followed).toBe(2)
    const followed = pressing(['3', 'f', 'f'])
    expect(data.story[followed.step]).toMatchObject({ who: 'task_two', time: '1.000' })
  })

  it('finds what is typed, blanks and letters of any script among it', () => {
    const typing = pressing(['/', 'o', 'n', 'e', 'space', 'é', '名', 'backspace', 'backspace'])
    expect(typing.typed).toBe('one ')
    const found = pressing(['d', 'return'], typing)
    expect(data.story[found.step]!.says).toContain('one d')
    expect(pressing(['/', 'z', 'z', 'return']).note).toBe('No event has "zz".')
    expect(pressing(['/', 'q', 'escape'])).toMatchObject({ typed: null, isOver: false })
    expect(pressing(['n']).note).toBe('Search with / first.')
  })

  it('plays to the end and stops there, at the pace that was chosen', () => {
    expect(PACES[pressing(['-']).pace]).toBe(800)
    expect(PACES[pressing(['+', '+', '+', '+', '+']).pace]).toBe(50)
    let state = pressing(['space'])
    for (let ticks = 0; state.isPlaying; ticks++) {
      expect(ticks).toBeLessThan(facts.last)
      state = afterTick(state, facts)
    }
    expect(state.step).toBe(facts.last)
    expect(pressing(['space'], state).isPlaying).toBe(false)
    expect(pressing(['space', 'space']).isPlaying).toBe(false)
  })

  it('shows its keys until another is pressed, and leaves', () => {
    const help = pressing(['?'])
    expect(help.showsHelp).toBe(true)
    expect(pressing(['right'], help)).toMatchObject({ showsHelp: false, step: 0 })
    for (const key of ['q', 'escape', 'ctrl-c', 'ctrl-d']) {
      expect(pressing([key]).isOver).toBe(true)
      expect(pressing([key], help).isOver).toBe(true)
    }
    expect(pressing(['x'])).toBe(START)
  })
})

it('shares out any terminal without a line too many', () => {
  for (let rows = 11; rows < 90; rows++)
    for (const columns of [40, 69, 70, 100, 200])
      for (const lines of [4, 9, 30]) {
        const layout = layOut(columns, rows, lines)
        const { middle, tasks, timers, printed, chart, height, sourceWidth, statesWidth } = layout
        const titles = printed > 0 ? 4 : 3
        expect(height).toBeLessThan(rows)
        expect(4 + middle + (chart > 0 ? chart + 1 : 0)).toBe(height)
        expect(titles + tasks + 1 + timers + printed, `${columns}x${rows}`).toBeLessThanOrEqual(middle)
        expect(chart).toBeLessThanOrEqual(lines)
        expect(sourceWidth + statesWidth).toBeLessThanOrEqual(columns)
      }
})
