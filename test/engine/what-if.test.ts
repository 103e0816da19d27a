import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { Engine, Late } from '../../src/engine/engine.js'
import { buildTimeline } from '../../src/timeline/build.js'
import { type LateEvent, mayBeLate } from '../../src/trace/late-events.js'
import { engines } from './engines.js'
import { printed, type RequestParts, runIn } from './request.js'

const DEMO = fileURLToPath(new URL('../../lessons/03-gather/demos/three-fetches.py', import.meta.url))

describe.each(engines.filter(({ missing }) => missing === null))(
  'what if, with the $name engine:',
  ({ open }) => {
    let engine: Engine
    const opened = open().then(created => {
      engine = created
    })
    afterAll(() => engine.close())

    async function timelineOf(more: RequestParts) {
      await opened
      const { events } = await runIn(engine, '', { file: DEMO, ...more })
      return buildTimeline(events)
    }

    it('tasks of a name sleep longer, and no others', async () => {
      const plain = await timelineOf({})
      const longer = await timelineOf({ stretches: [{ name: 'fet*', seconds: 10 }] })
      const sleeps = (timeline: typeof plain) =>
        timeline.tasks.map(({ spans }) =>
          spans.flatMap(({ waiting, from, to }) => (waiting?.on === 'sleep' ? [to.at - from.at] : [])),
        )
      expect(sleeps(longer).flat().length).toBeGreaterThan(2)
      for (const [at, { coroutine }] of plain.tasks.entries()) {
        const added = coroutine === 'fetch' ? 10_000_000 : 0
        expect(sleeps(longer)[at]).toEqual(sleeps(plain)[at]!.map(micros => micros + added))
      }
      const shown = await timelineOf({ stretches: [{ name: 'fetch#3', seconds: 10 }] })
      expect(shown.end.at).toBe(sleeps(plain)[2]![0]! + 10_000_000)
      const nobody = await timelineOf({ stretches: [{ name: 'nobody', seconds: 10 }] })
      expect(nobody.totals).toEqual(plain.totals)
      expect(nobody.warnings).toMatchObject([
        { message: '`--latency nobody=10` changed nothing: no task or call of that name slept' },
      ])
    })

    it('calls of a name sleep longer, whoever makes them', async () => {
      await opened
      const elapsed = async (name: string) => {
        const stretches = [{ name, seconds: 1 }]
        const { events } = await runIn(engine, 'calls-in-a-row', { stretches })
        return events.at(-1)!.at / 1e6
      }
      expect(await elapsed('nobody')).toBe(3)
      expect(await elapsed('fetch')).toBe(5)
      expect(await elapsed('page')).toBe(4)
      expect(await elapsed('main')).toBe(6)
    })

    it('jobs in threads of a name sleep longer, too', async () => {
      await opened
      const stretches = [{ name: 'sleeps', seconds: 2 }]
      const { events } = await runIn(engine, 'has-odd-names', { stretches })
      const { jobs } = buildTimeline(events)
      expect(jobs.map(({ name, started, ended }) => [name, ended!.moment.at - started!.at])).toEqual([
        ['sleeps', 3_000_000],
      ])
    })

    it('a name is matched as it stands, too, and one that never sleeps is told apart from none', async () => {
      await opened
      const stretches = ['worker[1]', 'main', 'nobody'].map(name => ({ name, seconds: 2 }))
      const { tasks, warnings } = buildTimeline((await runIn(engine, 'has-odd-names', { stretches })).events)
      expect(tasks.find(({ name }) => name === 'worker[1]')!.ended!.moment.at).toBe(3_000_000)
      expect(warnings.map(({ message }) => message)).toEqual([
        '`--latency main=2` changed nothing: what has that name never sleeps',
        '`--latency nobody=2` changed nothing: no task or call of that name slept',
      ])
    })

    it('the main task is cancelled at a moment, or whichever is named', async () => {
      const main = await timelineOf({ cancels: [{ at: 0.5, name: null }] })
      expect(main.end.at).toBe(500_000)
      expect(main.tasks[0]!.ended?.how).toBe('cancelled')
      const late = await timelineOf({ cancels: [{ at: 0.5, name: 'nobody' }] })
      expect(late.warnings).toMatchObject([
        { message: '`--cancel-at 0.5:nobody` changed nothing: no such task was there at that moment' },
      ])
      const one = await timelineOf({ cancels: [{ at: 0.5, name: 'Task-3' }] })
      expect(one.tasks.find(({ pythonName }) => pythonName === 'Task-3')!.ended).toMatchObject({
        how: 'cancelled',
      })
      expect(
        one.tasks.find(({ pythonName }) => pythonName === 'Task-3')!.marks.map(({ kind }) => kind),
      ).toContain('cancel-asked')
    })

    it('the main task is the one that the program waits for, and none once that is done', async () => {
      await opened
      const cancelledAt = async (at: number) => {
        const cancels = [{ at, name: null }]
        const { events } = await runIn(engine, 'begins-with-another-task', { cancels })
        const { tasks, warnings } = buildTimeline(events)
        const asked = tasks.filter(({ marks }) =>
          marks.some(({ kind, by }) => kind === 'cancel-asked' && by?.kind === 'callback'),
        )
        const unmatched = warnings.filter(({ kind }) => kind === 'nothing-matched')
        return [asked.map(({ name }) => name), unmatched.map(({ message }) => message)]
      }
      expect(await cancelledAt(1)).toEqual([['main'], []])
      expect(await cancelledAt(3)).toEqual([
        [],
        ['`--cancel-at 3` changed nothing: no such task was there at that moment'],
      ])
    })

    it('bytes and threads come late, but never before what left earlier; what is never there is told', async () => {
      await opened
      const usual = await runIn(engine, 'sends-twice')
      const points = usual.events.filter(mayBeLate)
      const printedWith = async (lates: readonly Late[]) =>
        printed(await runIn(engine, 'sends-twice', { lates }))
      const numberOf = (wanted: (event: LateEvent) => boolean) => points.findIndex(wanted) + 1
      const late = (number: number, seconds: number): Late => ({ of: 'event', number, seconds })
      const lines = [
        'a first 0.0',
        'b first 0.0',
        'a second 0.1',
        'end 0.1',
        'b second 0.1',
        'end 0.1',
        'slept 1.1',
      ]
      expect(printed(usual).trim().split('\n').sort()).toEqual([...lines].sort())
      const sent = numberOf(({ type }) => type === 'connection.sent')
      const bytes = (await printedWith([late(sent, 0.3)])).trim().split('\n')
      expect(bytes.filter(line => /^a/.test(line))).toEqual(['a first 0.3', 'a second 0.3'])
      expect(bytes).toEqual(expect.arrayContaining(['b first 0.0', 'b second 0.1', 'end 0.3', 'slept 1.3']))
      const slept = numberOf(event => event.type === 'job.state' && event.state === 'sleeping')
      expect(await printedWith([late(slept, 0.5)])).toContain('slept 1.6\n')
      const started = numberOf(({ type }) => type === 'job.started')
      expect(await printedWith([late(started, 0.25), late(slept, 0.5)])).toContain('slept 1.85\n')
      const none = await runIn(engine, 'sends-twice', {
        lates: [late(500, 0.5), { of: 'turn', number: 600, seconds: 1 }],
      })
      expect(printed(none)).toBe(printed(usual))
      expect(buildTimeline(none.events).warnings.map(({ message }) => message)).toEqual([
        `\`--late 500=0.5\` changed nothing: only ${points.length} things came that may be late`,
        '`--late turn:600=1` changed nothing: the loop had no such turn',
      ])
    })

    it('a pause before a step holds up the loop, and not what goes on without it', async () => {
      const plain = await timelineOf({})
      const paused = await timelineOf({ lates: [{ of: 'event', number: 2, seconds: 0.5 }] })
      const begins = ({ tasks }: typeof plain) =>
        tasks.map(({ spans }) => spans.find(({ state }) => state === 'running')!.from.at)
      expect(begins(plain)).toEqual([0, 0, 0, 0])
      expect(begins(paused)).toEqual([0, 500_000, 500_000, 500_000])
      expect(paused.end.at).toBe(plain.end.at + 500_000)
    })

    it('sets and threads come in another order, the same one for the same seed; what has one schedule keeps it', async () => {
      await opened
      const print = async (name: string, seed: number) => printed(await runIn(engine, name, { seed }))
      expect(await print('iterates-a-set', 0)).toBe("['a', 'b', 'c']\n")
      expect(await print('iterates-a-set', 1)).toBe("['c', 'b', 'a']\n")
      expect(await print('iterates-a-set', 1)).toBe("['c', 'b', 'a']\n")
      expect(await print('threads-end-together', 0)).toBe('abcABC\n')
      const ends = new Set<string>()
      for (let seed = 1; seed < 12; seed++) ends.add((await print('threads-end-together', seed)).slice(0, 3))
      expect(ends.size).toBeGreaterThan(3)
      const plain = await timelineOf({})
      for (const seed of [1, 2, 3, 4]) expect((await timelineOf({ seed })).output).toEqual(plain.output)
    })
  },
)
