import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/engine/engine.js'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import { renderSummary } from '../../src/render/summary.js'
import { buildTimeline } from '../../src/timeline/build.js'
import { engines } from './engines.js'
import { printed, runIn } from './request.js'

/** What is told at all. Microseconds. */
const NOTABLE = 50_000

describe.each(engines)('in the $name Python computing', ({ missing, open }) => {
  let engine: Engine
  beforeAll(async () => {
    if (missing === null) engine = await open()
  })
  afterAll(() => engine?.close())

  it.skipIf(missing !== null)(
    'is told of, on the loop and in a thread, and takes no virtual time',
    async () => {
      const run = await runIn(engine, 'computes')
      const timeline = buildTimeline(run.events)
      expect(timeline.computed).toMatchObject([
        { task: null, job: 1 },
        { task: 1, job: null },
      ])
      for (const { micros } of timeline.computed) expect(micros).toBeGreaterThanOrEqual(NOTABLE)
      expect(printed(run)).toBe('computed in a thread\ntick\n')
      expect(timeline.end.at).toBe(1000)
      const summary = renderSummary(timeline, { ...PLAIN_LOOK, width: 1000 })
      expect(summary).toMatch(/ s of real computing, which took no virtual time/)
      expect(summary).not.toContain('idle')
    },
  )

  it.skipIf(missing !== null)('takes virtual time when that is asked for', async () => {
    const run = await runIn(engine, 'computes', { cpuTime: true })
    const { computed, blocks, end, jobs } = buildTimeline(run.events)
    expect(computed).toEqual([])
    expect(printed(run)).toBe('tick\ncomputed in a thread\n')
    const [job] = jobs
    const inThread = job!.ended!.moment.at - job!.started!.at
    const [block] = blocks
    expect(block).toMatchObject({ task: 1, call: 'computing' })
    expect(inThread).toBeGreaterThanOrEqual(NOTABLE)
    expect(end.at).toBeGreaterThanOrEqual(inThread + block!.to.at - block!.from)
  })
})

const system = engines.find(({ name }) => name === 'system')!

it.skipIf(system.missing !== null)('what only lasts is no computing', async () => {
  const engine = await system.open()
  const { events } = await runIn(engine, 'waits-in-select')
  await engine.close()
  expect(buildTimeline(events).computed).toEqual([])
})
