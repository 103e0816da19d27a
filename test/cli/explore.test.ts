import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exploreSchedules } from '../../src/cli/comparing/exploration.js'
import type { Run } from '../../src/engine/engine.js'
import type { Outcome } from '../../src/trace/events.js'
import { trace } from '../timeline/trace-builder.js'
import { fakeEngine } from './fake-engine.js'
import { fakeWorld } from './fake-world.js'
import { realProcess } from './real-process.js'

const TIMED_OUT: Outcome = { kind: 'timed-out', status: 1, seconds: 10, busy: null }

/** Runs `explore` where the run under each seed ends as told, the first two being the usual one and its repetition. */
async function explored(ends: readonly (string | Outcome)[], ...words: string[]) {
  const left = [...ends]
  const run = (): Run => {
    const end = left.shift() ?? 'same'
    const outcome: Outcome = typeof end === 'string' ? { kind: 'finished', status: 0 } : end
    const build = trace().creates('main').begins('main')
    if (typeof end === 'string') build.prints(end, 3)
    return { events: build.returns().ends(outcome).stream(), outcome }
  }
  const engine = fakeEngine({ run })
  const world = fakeWorld({ engine })
  writeFileSync(join(world.folder, 'p.py'), '')
  const { status, output } = await world.type('explore', 'p.py', ...words)
  return { status, output, seeds: engine.requests.runs.map(({ seed }) => seed) }
}

describe('explore', () => {
  it('tells a failure that every schedule ends in', async () => {
    const exited: Outcome = { kind: 'exited', status: 3, abrupt: false }
    const { status, output } = await explored([exited, exited, exited], '--runs', '2')
    expect(status).toBe(1)
    expect(output).toBe(
      '2 schedules, and it fails the same way under each. The program ended itself with\nexit status 3 (sys.exit).\n',
    )
  })

  it('compares nothing with a run that was stopped', async () => {
    const { status, output, seeds } = await explored([TIMED_OUT])
    expect({ status, seeds }).toEqual({ status: 1, seeds: [0] })
    expect(output).toContain('As usual it was stopped, so there is nothing to compare. The program was still')
  })

  it('counts a schedule whose run was stopped, and does not call it different', async () => {
    const { status, output } = await explored(['same', 'same', TIMED_OUT], '--runs', '4')
    expect(status).toBe(1)
    expect(output).toContain('4 schedules, and it ends the same under 3 of them.\n')
    expect(output).toContain(
      'Under 1 it was stopped, so how it would end is not known. The program was still',
    )
  })

  it('blames no schedule when the usual run alone ends differently when repeated', async () => {
    const { status, output, seeds } = await explored(['one', 'two'])
    expect({ status, seeds }).toEqual({ status: 1, seeds: [0, 0] })
    expect(output).toContain('It ends differently even under the same schedule, so no schedule is to blame')
    expect(output).toContain('Line 1 of what it prints is "two", as usual "one".')
  })

  it('says how far it was when somebody stops it', async () => {
    const interrupted: Outcome = { kind: 'interrupted', status: 130 }
    const { status, output } = await explored(['same', 'same', 'same', interrupted])
    expect({ status, output }).toEqual({
      status: 130,
      output: 'You stopped it after 2 schedules of 20.\n2 schedules, and it ends the same under each.\n',
    })
  })

  it('begins no schedule when its time is over', async () => {
    const outcome: Outcome = { kind: 'finished', status: 0 }
    const seeds: number[] = []
    const run = async (seed: number) => {
      seeds.push(seed)
      return { events: trace().ends().stream(), outcome }
    }
    const { end, tried } = await exploreSchedules(run, 20, () => seeds.length > 3)
    expect({ end, tried, seeds }).toEqual({ end: 'out-of-time', tried: 3, seeds: [0, 0, 1, 2] })
  })

  it('shows the first line that differs, and gives both ends as data', async () => {
    const ends = ['same\nold\nend', 'same\nold\nend', 'same\nold\nend', 'same\nnew\nend']
    const { status, output } = await explored(ends)
    expect(status).toBe(1)
    expect(output).toContain(
      'Schedule 2 ends differently.\nLine 2 of what it prints is "new", as usual "old".\n',
    )
    const { output: json } = await explored(ends, '--json')
    const outcome = { kind: 'finished', status: 0 }
    expect(JSON.parse(json)).toEqual({
      ...{ runs: 20, tried: 3, end: 'different', seed: 2, stopped: 0 },
      usual: { outcome, output: 'same\nold\nend\n' },
      other: { outcome, output: 'same\nnew\nend\n' },
    })
  })
})

describe('explore, with programs', () => {
  const { tutor, written } = realProcess()

  it('varies what is drawn by lot, unless the program seeds it', async () => {
    const drawing = 'import random\nprint(random.random())\n'
    const { status, out } = await tutor('explore', '--runs', '2', written('drawing.py', drawing))
    expect(status).toBe(1)
    expect(out).toContain('Schedule 1 ends differently.')
    const seeded = written('seeded.py', drawing.replace('\n', '\nrandom.seed(3)\n'))
    expect(await tutor('explore', '--runs', '2', seeded)).toMatchObject({ status: 0 })
  })

  it('says what it left as it is, where the program has it', async () => {
    const sleeps = `import asyncio

async def main():
    await asyncio.sleep(1)

asyncio.run(main())
`
    const { out } = await tutor('explore', '--runs', '2', written('sleeps.py', sleeps))
    expect(out).toBe(
      '2 schedules, and it ends the same under each.\nNot varied: how long it sleeps (`--latency` does that).\n',
    )
  })
})
