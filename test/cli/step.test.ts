import { describe, expect, it } from 'vitest'
import { factsOf } from '../../src/cli/step/facts.js'
import { layOut } from '../../src/cli/step/layout.js'
import { afterKey, afterTick, PACES, START, type StepState } from '../../src/cli/step/state.js'
import { pageData } from '../../src/render/page/build.js'
import * as examples from '../timeline/example-traces.js'

const data = pageData(examples.sideBySide().timeline(), {})
const facts = factsOf(data, false)

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
    expect(pressing(['9'])).toMatchObject({ followed: null, note: 'There are 3 tasks to follow.' })
    const followed = pressing(['3', 'f', 'f'])
    expect(data.story[followed.step]).toMatchObject({ who: 'task_two', time: '1.000' })
    const last = pressing(['f', 'f'], followed)
    expect(last).toMatchObject({ step: followed.step, note: 'task_two does nothing after this.' })
  })

  it('follows threads, too', () => {
    const withThreads = pageData(examples.threads().timeline(), {})
    const { tasks } = factsOf(withThreads, false)
    const thread = withThreads.lanes.find(({ kind }) => kind === 'worker')!.name
    const before = afterKey(START, `${tasks.indexOf(thread) + 1}`, factsOf(withThreads, false))
    const { step } = afterKey(before, 'f', factsOf(withThreads, false))
    expect(withThreads.story[step]).toMatchObject({ who: thread })
  })

  it('goes on to the next program where there is one', () => {
    expect(pressing(['d'])).toBe(START)
    expect(afterKey(START, 'd', { ...facts, hasNext: true })).toMatchObject({ isOver: true, goesOn: true })
    expect(pressing(['q'])).toMatchObject({ isOver: true, goesOn: false })
  })

  it('finds what is typed, blanks and letters of any script among it', () => {
    const typing = pressing(['/', 'o', 'n', 'e', 'space', 'é', '名', 'backspace', 'backspace'])
    expect(typing.typed).toBe('one ')
    const found = pressing(['d', 'return'], typing)
    expect(data.story[found.step]!.says).toContain('one d')
    expect(pressing(['/', 'z', 'z', 'return']).note).toBe('No event has "zz".')
    expect(pressing(['/', 'q', 'escape'])).toMatchObject({ typed: null, isOver: false })
    expect(pressing(['n']).note).toBe('Search with / first.')
    const first = pressing(['/', 'w', 'o', 'k', 'e', 'n', 'return'])
    const second = pressing(['n'], first)
    expect(second.step).toBeGreaterThan(first.step)
    expect(second.note).toBe('n finds "woken" again, N backwards.')
    const back = pressing(['N'], second)
    expect(back).toMatchObject({ step: first.step, note: second.note })
    const around = pressing(['N'], back)
    expect(around.step).toBeGreaterThan(first.step)
    expect(around.note).toBe('Found from the end back; n finds "woken" again.')
    expect(pressing(['n'], around)).toMatchObject({
      step: first.step,
      note: 'Found from the beginning on; n finds "woken" again.',
    })
    expect(pressing(['n'], found).note).toBe('No other event has "one d".')
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
    expect(pressing(['space'], state)).toMatchObject({ isPlaying: true, step: 0 })
    expect(pressing(['space', 'space']).isPlaying).toBe(false)
  })

  it('shows its keys until another is pressed, and leaves', () => {
    const help = pressing(['?'])
    expect(help.showsHelp).toBe(true)
    expect(pressing(['right'], help)).toMatchObject({ showsHelp: false, step: 0 })
    for (const key of ['q', 'escape', 'ctrl-c', 'ctrl-d']) {
      expect(pressing([key]).isOver).toBe(true)
      expect(pressing([key], help).isOver).toBe(key.startsWith('ctrl'))
      expect(pressing([key], help).showsHelp).toBe(key.startsWith('ctrl'))
    }
    expect(pressing(['?'], help)).toMatchObject({ showsHelp: false, isOver: false })
    expect(pressing(['x'])).toBe(START)
  })
})

it('shares out any terminal without a line too many', () => {
  for (let rows = 2; rows < 90; rows++)
    for (const columns of [20, 40, 69, 70, 100, 200])
      for (const lines of [4, 9, 30])
        for (const wanted of [1, 2, 5, 20]) {
          const layout = layOut(columns, rows, lines, wanted)
          const { middle, tasks, timers, printed, chart, height, sourceWidth, statesWidth } = layout
          const titles = 2 + (timers > 0 ? 1 : 0) + (printed > 0 ? 1 : 0)
          const size = `${columns}x${rows}`
          expect(height).toBeLessThan(rows)
          expect(sourceWidth + statesWidth).toBeLessThanOrEqual(columns)
          if (layout.isTiny) {
            expect(middle + chart, size).toBe(0)
            expect(rows < 10 || columns < 40, size).toBe(true)
            continue
          }
          expect(2 + layout.sentence + middle + (chart > 0 ? chart + 1 : 0), size).toBe(height)
          expect(titles + tasks + 1 + timers + printed, size).toBeLessThanOrEqual(middle)
          expect(tasks, size).toBeGreaterThan(0)
          expect(chart).toBeLessThanOrEqual(lines)
          expect(layout.sentence).toBeLessThanOrEqual(Math.max(2, wanted))
        }
})
