import { expect, it } from 'vitest'
import { diagnosisOf } from '../../src/cli/feedback/diagnosis.js'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import { aSecond, failure } from './fake-engine.js'

const FILE = aSecond().warns('never-awaited', '', 1).stream().at(-1)! as unknown as {
  place: { file: string }
}

function shown(line: number | null, ...kinds: ('never-awaited' | 'callback-failed' | 'queue-grows')[]) {
  const run = kinds.reduce((trace, kind, at) => trace.warns(kind, `This is ${kind}.`, at + 5), aSecond())
  const events = run.returns().ends().stream()
  return (file = FILE.place.file) => diagnosisOf(failure({ line, events }), file, PLAIN_LOOK)
}

it('tells what is wrong in any run, with its line, and no more than two of them', () => {
  expect(shown(null, 'callback-failed', 'queue-grows')()).toEqual(['This is callback-failed (demo.py:5).'])
  expect(shown(null, 'callback-failed', 'callback-failed', 'callback-failed')()).toHaveLength(2)
})

it('does not repeat what the check has found, nor speak of other files', () => {
  expect(shown(5, 'never-awaited')()).toEqual([])
  expect(shown(6, 'never-awaited')()).toEqual(['This is never-awaited (demo.py:5).'])
  expect(shown(6, 'never-awaited')('/elsewhere.py')).toEqual([])
})
