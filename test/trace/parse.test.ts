import { describe, expect, it } from 'vitest'
import { parseEvents } from '../../src/trace/parse.js'

const moment = { at: 1_000_000, turn: 2 }

describe('parseEvents', () => {
  it('reads valid events', () => {
    const events = [
      {
        ...moment,
        type: 'task.created',
        task: 1,
        name: 'Task-1',
        parent: null,
        coroutine: 'main',
        place: null,
      },
      { ...moment, type: 'task.ready', task: 1, by: { kind: 'timer', label: 'sleep 3' } },
      { ...moment, type: 'step.began', task: 1 },
    ]
    expect(parseEvents(events)).toEqual({ kind: 'valid', events })
  })

  it('keeps lone surrogates, which stand for bytes that are no UTF-8', () => {
    const event = {
      ...moment,
      type: 'output',
      stream: 'stdout',
      text: '\udcff',
      task: null,
      job: null,
      place: null,
    }
    expect(parseEvents([event])).toEqual({ kind: 'valid', events: [event] })
  })

  it('says what is wrong with the first event that is not valid', () => {
    const good = { ...moment, type: 'step.began', task: 1 }
    expect(parseEvents([good, { ...good, at: 0.5 }])).toMatchObject({
      kind: 'invalid',
      problem: expect.stringMatching(/^step\.began: at: /),
    })
    expect(parseEvents([{ ...moment, type: 'no.such' }])).toMatchObject({ kind: 'invalid' })
    expect(parseEvents(['text', null])).toMatchObject({ kind: 'invalid' })
  })

  it('refuses an event with a missing field, also deep inside', () => {
    const by = { kind: 'timer' }
    expect(parseEvents([{ ...moment, type: 'task.ready', task: 1, by }])).toMatchObject({
      kind: 'invalid',
      problem: expect.stringMatching(/^task\.ready: by\.label: /),
    })
  })
})
