import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/engine/engine.js'
import { renderChart } from '../../src/render/chart/chart.js'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import { renderStory } from '../../src/render/story/story.js'
import { buildTimeline } from '../../src/timeline/build.js'
import { engines } from './engines.js'
import { printed, type RequestParts, runIn } from './request.js'

describe.each(engines.filter(({ missing }) => missing === null))(
  'the simulated network of the $name engine',
  ({ open }) => {
    let engine: Engine
    const opened = open().then(created => {
      engine = created
    })
    afterAll(() => engine.close())

    async function run(name: string, more: RequestParts = {}) {
      await opened
      const file = fileURLToPath(new URL(`network/${name}.py`, import.meta.url))
      return runIn(engine, '', { file, ...more })
    }

    it('puts a host that was named at its distance: a trip takes the latency', async () => {
      const ended = await run('shop', { hosts: [{ name: 'shop.example', latency: 0.25 }] })
      // There and back to connect; the order goes there, is worked on, and the answer comes back.
      expect(printed(ended)).toBe(
        "('192.0.2.1', 80)\nconnected at 0.5\nb'sold: apples\\n' at 1.5\nrefused at 2\n",
      )
      const { connections } = buildTimeline(ended.events)
      expect(connections.map(({ name, latency, refused }) => [name, latency, refused?.at ?? null])).toEqual([
        ['192.0.2.1:80', 250_000, null],
        ['192.0.2.1:81', 250_000, 2_000_000],
      ])
      expect(
        connections[0]!.parcels.map(({ by, bytes, sent, arrives }) => [by, bytes, sent.at, arrives]),
      ).toEqual([
        ['client', 7, 500_000, 750_000],
        ['server', 13, 1_250_000, 1_500_000],
      ])
    })

    it('draws what is on its way, and tells who was woken by it', async () => {
      const ended = await run('shop', { hosts: [{ name: 'shop.example', latency: 0.25 }] })
      const timeline = buildTimeline(ended.events)
      expect(renderChart(timeline, PLAIN_LOOK)).toMatch(/192\.0\.2\.1:80 +·+─+→ 7 B ·*─+← 13 B ·*─+/)
      const story = renderStory(timeline, { ...PLAIN_LOOK, width: 200 })
      expect(story).toContain('sends 7 bytes to 192.0.2.1:80, then waits for reader.readline')
      expect(story).toMatch(/1\.500 +③ main +woken by 192\.0\.2\.1:80, prints "b'sold: apples/)
    })

    it('ends at this machine, and says by which flag one gets further', async () => {
      const said = printed(await run('beyond'))
        .trim()
        .split('\n')
      expect(said.map(line => line.split(' ').slice(0, 3).join(' '))).toEqual([
        'a name: gaierror',
        'a number: OSError',
        'TLS: NotImplementedError In',
        'datagrams: NotImplementedError In',
        'subprocesses: NotImplementedError In',
        'plainly: gaierror',
      ])
      for (const line of said.slice(0, -1)) expect(line).toContain('`--python --clock real`')
    })

    it('waits lawfully for clients: that is no deadlock', async () => {
      const { outcome } = await run('serves')
      expect(outcome).toMatchObject({ kind: 'idle-for-ever', couldWake: ['a connection'] })
    })

    it('refuses a loop that the program brings itself, with a sentence', async () => {
      const { outcome } = await run('own-loop')
      expect(outcome).toMatchObject({ kind: 'crashed', error: 'RuntimeError' })
      expect('message' in outcome && outcome.message).toMatch(
        /^This program brings an event loop of its own \(__main__\.OwnLoop\), on which nothing can be traced\./,
      )
    })
  },
)
