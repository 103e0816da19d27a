import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explore } from '../../src/cli/exploring/exploration.js'
import { unvariedIn } from '../../src/cli/exploring/unvaried.js'
import type { Late, Run } from '../../src/engine/engine.js'
import type { Outcome } from '../../src/trace/events.js'
import type { TraceBuilder } from '../timeline/trace-builder.js'
import { trace } from '../timeline/trace-builder.js'
import { fakeEngine } from './fake-engine.js'
import { fakeWorld } from './fake-world.js'
import { realProcess } from './real-process.js'

/** Two may both find that there is enough for them. */
const BANK = `import asyncio

balance = 100

async def withdraw(amount, think):
    global balance
    await asyncio.sleep(think)

    if balance >= amount:
        await asyncio.sleep(0.005)
        balance -= amount

async def main():
    await asyncio.gather(withdraw(80, 0.1), withdraw(80, 0.11))
    print(balance)

asyncio.run(main())
`

const TIMED_OUT: Outcome = { kind: 'timed-out', status: 1, seconds: 10, busy: null }
const INTERRUPTED: Outcome = { kind: 'interrupted', status: 130 }
const FINISHED: Outcome = { kind: 'finished', status: 0 }

/** What a run prints, how it ends, or more. */
type End = string | Outcome | ((build: TraceBuilder) => void)

/** A main task that takes so many steps, a second each. */
function runEnding(end: End, steps: number): Run {
  const build = trace().creates('main').begins('main')
  for (let step = 1; step < steps; step++) build.sleeps(1).at(step).wakes('main').begins('main')
  if (typeof end === 'string') build.prints(end, 3)
  if (typeof end === 'function') end(build)
  const outcome = typeof end === 'object' ? end : FINISHED
  return { events: build.returns().ends(outcome).stream(), outcome }
}

/** Runs `explore` where the runs end as told, one after the other, the first two being the usual one and its repetition. */
function explored(ends: readonly End[], ...words: string[]) {
  const left = [...ends]
  return exploredBy(() => left.shift() ?? 'same', 1, ...words)
}

/** Runs `explore` where a run ends as `endUnder` says of what is late in it. */
async function exploredBy(
  endUnder: (late: readonly Late[], isWatched: boolean, runs: number) => End,
  steps: number,
  ...words: string[]
) {
  const engine = fakeEngine({
    run: ({ lates = [], watches = false }) =>
      runEnding(endUnder(lates, watches, engine.requests.runs.length), steps),
  })
  const world = fakeWorld({ engine })
  writeFileSync(join(world.folder, 'p.py'), '')
  const { status, output, errors } = await world.type('explore', 'p.py', ...words)
  return { status, output, errors, requests: engine.requests.runs }
}

describe('explore', () => {
  it('tells a failure that every schedule ends in', async () => {
    const exited: Outcome = { kind: 'exited', status: 3, abrupt: false }
    const { status, output } = await explored([exited, exited, exited, exited], '--runs', '2')
    expect(status).toBe(1)
    expect(output).toBe(
      '2 schedules, and it fails the same way under each. The program ended itself with\nexit status 3 (sys.exit).\n',
    )
  })

  it('compares nothing with a run that was stopped', async () => {
    const { status, output, requests } = await explored([TIMED_OUT])
    expect({ status, runs: requests.length }).toEqual({ status: 1, runs: 1 })
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
    const { status, output, requests } = await explored(['one', 'two'])
    expect({ status, runs: requests.length }).toEqual({ status: 1, runs: 2 })
    expect(output).toContain('It ends differently even under the same schedule, so no schedule is to blame')
    expect(output).toContain('Line 1 of what it prints is "two", as usual "one".')
    expect(output).not.toContain('Make it again')
  })

  it('says how far it was when somebody stops it', async () => {
    const { status, output } = await explored(['same', 'same', 'same', INTERRUPTED])
    expect({ status, output }).toEqual({
      status: 130,
      output: 'You stopped it after 2 schedules of 100.\n2 schedules, and it ends the same under each.\n',
    })
  })

  it('keeps what was found when somebody stops it while it looks for the reasons', async () => {
    const { status, output } = await explored(['same', 'same', 'same', 'other', INTERRUPTED])
    expect(status).toBe(130)
    expect(output).toContain('You stopped it before everything was found out.\nIt ends differently with')
    expect(output).toContain('Line 1 of what it prints is "other", as usual "same".')
  })

  it('begins no schedule when its time is over', async () => {
    const { end, tried } = await explore({
      runUnder: async () => runEnding('same', 9),
      count: 20,
      isOutOfTime: (() => {
        let asked = 0
        return () => ++asked > 2
      })(),
      check: null,
    })
    expect({ end, tried }).toEqual({ end: 'out-of-time', tried: 3 })
  })

  it('leaves away what is late in vain: one thing where one is enough', async () => {
    // Nobody is late alone before several are: then one of them is seen to be enough.
    let areSeveral = false
    const { status, output, requests } = await exploredBy(
      late => {
        areSeveral ||= late.length > 1 && late.some(({ of, number }) => of === 'event' && number === 3)
        return areSeveral && late.some(({ of, number }) => of === 'event' && number === 3) ? 'other' : 'same'
      },
      5,
      '--json',
    )
    expect(status).toBe(1)
    const { late, again, tried } = JSON.parse(output)
    expect(requests[tried]!.lates!.length).toBeGreaterThan(1)
    expect(late).toEqual([{ of: 'event', number: 3, seconds: 0.001 }])
    expect(again).toBe('asyncio-tutor trace --late 3=0.001 p.py')
  })

  it('tries each thing alone that may be late, before several are', async () => {
    const { requests } = await exploredBy(() => 'same', 4)
    const ofSeed = requests.filter(({ seed, lates }) => seed === 0 && lates!.length > 0)
    const singles = ofSeed.filter(({ lates }) => lates!.length === 1).map(({ lates }) => lates![0]!)
    const words = singles.map(({ of, number, seconds }) => `${of} ${number} ${seconds}`)
    // A step at once, and three after a sleep, from which the loop wakes.
    const points = ['event 1', 'event 2', 'event 3', 'event 4', 'turn 1', 'turn 2', 'turn 3']
    expect([...words].sort()).toEqual(points.flatMap(point => [`${point} 0.001`, `${point} 0.02`]))
    expect(ofSeed.slice(singles.length).every(({ lates }) => lates!.length > 1)).toBe(true)
    const again = await exploredBy(() => 'same', 4)
    expect(again.requests).toEqual(
      requests.map(({ file: _, ...rest }) => expect.objectContaining(asked(rest))),
    )
  })

  it('calls a time no difference that is later by what was late', async () => {
    const later = (text: string) => async (add: number) => {
      const print = (late: readonly Late[]) => text.replace('T', (1 + (late.length > 0 ? add : 0)).toFixed(3))
      return (await exploredBy(late => print(late), 2, '--runs', '5', '--json')).output
    }
    expect(JSON.parse(await later('took T s')(0.001))).toMatchObject({ end: 'all-tried' })
    expect(JSON.parse(await later('took T s')(0.1))).toMatchObject({ end: 'different' })
  })

  it('shows the first line that differs, and gives both ends as data', async () => {
    const ends = ['same\nold\nend', 'same\nold\nend', 'same\nnew\nend', 'same\nnew\nend', 'same\nold\nend']
    const { status, output } = await explored(ends)
    expect(status).toBe(1)
    expect(output).toContain('It ends differently with `--late 1=0.001`, found as schedule 2.\n')
    expect(output).toContain('Line 2 of what it prints is "new", as usual "old".\n')
    expect(output).toContain('Make it again with\n  asyncio-tutor trace --late 1=0.001 p.py\n')
    const { output: json } = await explored(ends, '--json')
    expect(JSON.parse(json)).toEqual({
      ...{ runs: 100, tried: 2, end: 'different', seed: 0, stopped: 0, conflict: null },
      late: [{ of: 'event', number: 1, seconds: 0.001 }],
      again: 'asyncio-tutor trace --late 1=0.001 p.py',
      usual: { outcome: FINISHED, output: 'same\nold\nend\n', check: null },
      other: { outcome: FINISHED, output: 'same\nnew\nend\n', check: null },
    })
  })

  it('asks what has to hold, and not what is printed', async () => {
    const checked = (how: 'holds' | 'fails' | 'raised', text: string) => (build: TraceBuilder) =>
      void build.prints(text).add({ type: 'check', expression: 'n == 2', how, said: 'n is 1' })
    const same = await exploredBy((_, __, runs) => checked('holds', `run ${runs}`), 1, '--check', 'n == 2')
    expect(same).toMatchObject({ status: 0, output: expect.stringContaining('it ends the same under each') })
    const one = await exploredBy(
      late => checked(late.length > 0 ? 'fails' : 'holds', ''),
      1,
      ...['--check', 'n == 2'],
    )
    expect(one.output).toContain('There `n == 2` does not hold: n is 1.\nAs usual `n == 2` holds: n is 1.\n')
    const usual = await exploredBy(() => checked('fails', ''), 1, '--check', 'n == 2')
    expect(usual).toMatchObject({ status: 1 })
    expect(usual.output.replace(/\n/g, ' ')).toContain(
      'it fails the same way under each. `n == 2` does not hold: n is 1.',
    )
  })

  it('names who came between whom, where the run that tells it goes as the one that does not', async () => {
    const place = { file: '/p.py', line: 3 }
    const access = (kind: 'read' | 'write', task: number, variable = 1) =>
      ({ type: 'access', kind, name: `n${variable}`, variable, task, job: null, place }) as const
    const failing =
      (text: string, ...accesses: ReturnType<typeof access>[]) =>
      (build: TraceBuilder) => {
        build.prints(text)
        for (const one of accesses) build.add(one)
        build.add({ type: 'check', expression: 'n1 == 2', how: 'fails', said: '' })
      }
    const between = [access('read', 1), access('write', 2), access('write', 1)]
    const said = async (text: string, ...accesses: ReturnType<typeof access>[]) => {
      const end = (isWatched: boolean) => (isWatched ? failing(text, ...accesses) : failing('same'))
      const words = ['--check', 'n1 == 2', '--json', '--runs', '2']
      const { output } = await exploredBy((_, isWatched) => end(isWatched), 1, ...words)
      const { conflict } = JSON.parse(output)
      return conflict === null ? null : `${conflict.read.name} ${conflict.isUnread ? 'unread' : 'read again'}`
    }
    expect(await said('same', ...between)).toBe('n1 unread')
    expect(await said('other', ...between)).toBeNull()
    // Whoever reads again, or has written meanwhile, did not write over what they had not seen.
    expect(await said('same', ...between.slice(0, 2), access('read', 1), access('write', 1))).toBe(
      'n1 read again',
    )
    expect(
      await said('same', access('read', 1), access('write', 1), access('write', 2), access('write', 1)),
    ).toBeNull()
    // What has to hold names one of two.
    const others = [access('read', 1, 2), access('write', 2, 2), access('write', 1, 2)]
    expect(await said('same', ...others, ...between)).toBe('n1 unread')
    expect(await said('same', ...others)).toBe('n2 unread')
  })

  it('refuses an expression that can not be read before anything else', async () => {
    const invalid = (build: TraceBuilder) =>
      void build.add({ type: 'check', expression: 'n ==', how: 'invalid', said: 'invalid syntax' })
    const { status, output, errors, requests } = await explored([invalid], '--check', 'n ==')
    expect({ status, output, runs: requests.length }).toEqual({ status: 2, output: '', runs: 1 })
    expect(errors).toContain("✗ `--check 'n =='` can't be told: invalid syntax.\n")
  })
})

function asked({ seed, lates }: { readonly seed?: number; readonly lates?: readonly Late[] }) {
  return { seed, lates }
}

describe('what explore does not vary', () => {
  const unvaried = (build: TraceBuilder, text: string) => {
    const usual = { events: build.returns().ends().stream(), outcome: FINISHED }
    const found = { tried: 9, usual, other: null, stopped: [], conflict: null }
    return unvariedIn({ ...found, end: 'all-tried' }, text).map(sentence =>
      sentence.split(' ').slice(0, 7).join(' '),
    )
  }
  const main = () => trace().creates('main').begins('main')

  it('is told where the program has it', () => {
    expect(unvaried(main(), 'x = {1: 2}\nf"{x}"\n')).toEqual([])
    const threads = unvaried(main().submits('work').jobStarts('work', 't').jobEnds('work'), '')
    expect(threads).toEqual(['Not varied: where a thread gives way'])
    const hashes = ['Not varied: the hashes of strings, and']
    for (const text of ['set("abc")', '{"a", "b"}', '{each for each in names}'])
      expect(unvaried(main(), text)).toEqual(hashes)
  })
})

describe('explore, with programs', () => {
  const { tutor, written } = realProcess()

  it('finds a race, names who came between whom, and gives what makes it again', async () => {
    const file = written('bank.py', BANK)
    const asked = ['explore', '--check', 'balance >= 0', '--width', '100', file]
    const { status, out } = await tutor(...asked)
    expect(status).toBe(1)
    const [, late] = /^It ends differently with `(--late [\w:]+=[\d.]+)`, found as schedule \d+\.$/m.exec(
      out,
    )!
    expect(out).toMatch(/^(The machine pauses for|The loop wakes) /m)
    expect(out).toContain('There `balance >= 0` does not hold: balance is -60.\n')
    expect(out).toContain('As usual `balance >= 0` holds: balance is 20.\n')
    const accesses = [
      /^ {2}\d\.\d{3} {2}withdraw#3 {2}reads {3}balance {2}bank\.py:9\n/m,
      /^ {2}\d\.\d{3} {2}withdraw#2 {2}writes {2}balance {2}bank\.py:11\n/m,
      /^ {2}\d\.\d{3} {2}withdraw#3 {2}writes {2}balance {2}bank\.py:11\n/m,
    ]
    for (const access of accesses) expect(out).toMatch(access)
    expect(out).toContain(`Make it again with\n  asyncio-tutor trace ${late} ${file}\n`)
    expect((await tutor('trace', '--view', 'none', file)).out).toBe('20\n')
    const again = await tutor('trace', '--view', 'none', ...late!.split(' '), file)
    expect(again.out).toBe('-60\n')
    expect((await tutor(...asked)).out).toBe(out)
  })

  it('varies what is drawn by lot, unless the program seeds it', async () => {
    const drawing = 'import random\nprint(random.random())\n'
    const { status, out } = await tutor('explore', '--runs', '2', written('drawing.py', drawing))
    expect(status).toBe(1)
    expect(out).toContain('It ends differently with `--seed 1`')
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
