import { describe, expect, it } from 'vitest'
import { readSaved, savedText } from '../../src/trace/saved.js'
import * as examples from '../timeline/example-traces.js'

const events = examples.lock().stream()
const text = savedText(events)

describe('a saved trace', () => {
  it('comes back as it was', () => {
    expect(readSaved(text)).toEqual({ kind: 'whole', events, sources: {} })
  })

  it('remembers what the files of the program were, and says rightly which line is damaged', () => {
    const sources = { '/lessons/demo.py': 'abc' }
    const whole = savedText(events, sources)
    expect(readSaved(whole)).toEqual({ kind: 'whole', events, sources })
    const lines = whole.split('\n')
    lines[3] = 'no event'
    expect(readSaved(lines.join('\n'))).toMatchObject({ kind: 'damaged', line: 4 })
  })

  it('from before the options were kept in it has none of them', () => {
    const older = text.replace(',"madeWith":[]', '')
    expect(older).not.toContain('madeWith')
    expect(readSaved(older)).toEqual({ kind: 'whole', events, sources: {} })
  })

  it('that breaks off says after how many events', () => {
    const lines = text.split('\n')
    expect(readSaved(`${lines.slice(0, 5).join('\n')}\n`)).toEqual({ kind: 'truncated', events: 4 })
  })

  it('that breaks off within a line is damaged there, whichever byte is the last', () => {
    for (let length = 0; length < text.length - 1; length += 7) {
      expect(['foreign', 'truncated', 'damaged']).toContain(readSaved(text.slice(0, length)).kind)
    }
  })

  it('with an event that is none of ours is damaged in that line', () => {
    const lines = text.split('\n')
    lines[3] = '{"type":"nonsense","at":0,"turn":0}'
    expect(readSaved(lines.join('\n'))).toMatchObject({ kind: 'damaged', line: 4 })
  })

  it('of another version is recognized, and so is a file of somebody else', () => {
    expect(readSaved('{"asyncioTutorTrace":99}\n')).toEqual({ kind: 'other-version', version: 99 })
    for (const foreign of ['', 'import asyncio\n', '{"traceEvents":[]}\n', '[]\n', 'null\n'])
      expect(readSaved(foreign)).toEqual({ kind: 'foreign' })
  })

  it('that is damaged says what is wrong with its first wrong line', () => {
    const lines = text.split('\n')
    const damaged = (line: number, by: string) => readSaved(lines.with(line - 1, by).join('\n'))
    expect(damaged(3, 'no event')).toEqual({ kind: 'damaged', line: 3, problem: 'it is no JSON' })
    expect(damaged(3, '{"type":"nonsense"}')).toMatchObject({
      line: 3,
      problem: expect.stringMatching(/^nonsense: type: /),
    })
    expect(damaged(5, '7')).toMatchObject({ line: 5, problem: expect.stringMatching(/^event: : /) })
    expect(damaged(5, 'null')).toMatchObject({ line: 5, problem: expect.stringMatching(/^event: : /) })
    expect(damaged(5, '{}')).toMatchObject({ line: 5, problem: expect.stringMatching(/^event: type: /) })
  })

  it('whose last line does not end, or is not the end of a run, is truncated', () => {
    expect(readSaved(text.trimEnd())).toEqual({ kind: 'truncated', events: events.length - 1 })
    expect(readSaved('{"asyncioTutorTrace":1}\n')).toEqual({ kind: 'truncated', events: 0 })
    expect(readSaved('{"asyncioTutorTrace":1}')).toEqual({ kind: 'truncated', events: 0 })
  })
})
