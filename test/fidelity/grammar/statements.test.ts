import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createEmbeddedEngine } from '../../../src/engine/embedded/engine.js'
import { buildTimeline } from '../../../src/timeline/build.js'
import type { TraceEvent } from '../../../src/trace/events.js'
import { parseEvents } from '../../../src/trace/parse.js'
import { NO_PYTHON, newest } from '../pythons.js'
import { runEmbedded } from '../run-embedded.js'
import { runOurs } from '../run-python.js'
import { compareWithObserved } from './observed.js'
import { composeObserved } from './programs.js'

/** `STATEMENTS=500 npx vitest run test/fidelity/grammar` compares as many as we promise. */
const COUNT = Number(process.env.STATEMENTS ?? 30)
const FIRST = Number(process.env.SEED ?? 0)

const folder = mkdtempSync(join(tmpdir(), 'tutor-statements-'))
const engine = await createEmbeddedEngine()
afterAll(async () => {
  await engine.close()
  rmSync(folder, { recursive: true })
})

const seeds = Array.from({ length: COUNT }, (_, index) => FIRST + index)
const counts = new Map<string, number>()

describe.skipIf(newest === undefined)(
  newest === undefined
    ? NO_PYTHON
    : 'the timeline says of waits, holders and wakers what the program itself sees',
  () => {
    it.each(seeds)('%i', async seed => {
      const file = await composeObserved(newest!, folder, seed, seed % 3 === 0 ? 'stuck' : 'observed')
      const events = seed % 2 === 0 ? (await runEmbedded(engine, file)).events : await nativeEvents(file)
      const compared = compareWithObserved(buildTimeline(events))
      expect(compared.lies).toEqual([])
      for (const [what, count] of compared.counts) counts.set(what, (counts.get(what) ?? 0) + count)
    })

    it('and that was much', () => {
      for (const what of [
        'state',
        'wait',
        'end of sleep',
        'holders now',
        'holders when it asks',
        'waker',
        'time',
      ])
        expect(counts.get(what), what).toBeGreaterThan(COUNT / 2)
      for (const what of ['what is missing', 'who has it']) expect(counts.get(what), what).toBeGreaterThan(0)
    })
  },
)

async function nativeEvents(file: string) {
  const { stdout } = await runOurs(newest!, ['-m', 'asyncio_tutor', 'events', file])
  const lines = stdout.trim().split('\n')
  const parsed = parseEvents(lines.map(line => JSON.parse(line)))
  if (parsed.kind === 'invalid') throw new Error(parsed.problem)
  return parsed.events
}

/** Each tells another thing than what happened. */
const LIES: Readonly<Record<string, (event: TraceEvent) => TraceEvent>> = {
  'another holder': event =>
    event.type === 'step.ended' && event.waiting.lock !== null
      ? { ...event, waiting: { ...event.waiting, holders: [1] } }
      : event,
  'no holder from then on': event => (event.type === 'lock.held' ? { ...event, holders: [] } : event),
  'another wait': event =>
    event.type === 'step.ended' && event.waiting.on === 'lock'
      ? { ...event, waiting: { ...event.waiting, on: 'condition', label: 'condition' } }
      : event,
  'another end of a sleep': event =>
    event.type === 'step.ended' && event.waiting.on === 'sleep'
      ? { ...event, waiting: { ...event.waiting, until: event.waiting.until! + 1 } }
      : event,
  'another waker': event =>
    event.type === 'task.ready' && event.by.kind === 'task'
      ? { ...event, by: { ...event.by, task: 1 } }
      : event,
  'no waker': event =>
    event.type === 'task.ready' && event.by.kind === 'timer' ? { ...event, by: { kind: 'runner' } } : event,
  'another in a deadlock': event =>
    event.type === 'run.ended' && event.outcome.kind === 'idle-for-ever'
      ? {
          ...event,
          outcome: {
            ...event.outcome,
            stuck: event.outcome.stuck.map(stuck => ({ ...stuck, label: 'event' })),
          },
        }
      : event,
}

describe('what a program sees of itself gives away', () => {
  it.skipIf(newest === undefined).each(Object.entries(LIES))('%s', async (_name, lie) => {
    const found: string[] = []
    for (let seed = 0; found.length === 0 && seed < 60; seed += 3) {
      const events = await nativeEvents(await composeObserved(newest!, folder, seed, 'stuck'))
      found.push(...compareWithObserved(buildTimeline(events.map(lie))).lies)
    }
    expect(found).not.toEqual([])
  })
})
