import { describe, expect, it } from 'vitest'
import { trace } from './trace-builder.js'

const main = () => trace().creates('main', { parent: null }).begins('main')

describe('connections', () => {
  it('have what was sent on them, by whom, and how they ended', () => {
    const place = { file: '/lessons/demo.py', line: 8 }
    const asked = {
      type: 'connection.asked',
      address: 'example.com:80',
      latency: 5000,
      task: 1,
      place,
    } as const
    const build = main()
      .add({ ...asked, connection: 1 })
      .add({ ...asked, connection: 2, address: 'a:1', place: null })
    build
      .add({ ...asked, connection: 3 })
      .at(1)
      .add({ type: 'connection.opened', connection: 1 })
    build.add({ type: 'connection.refused', connection: 2 })
    const sent = {
      type: 'connection.sent',
      by: 'server',
      bytes: 12,
      arrives: 1_005_000,
      task: 2,
      place,
    } as const
    build
      .add({ ...sent, connection: 1 })
      .add({ type: 'connection.ended', connection: 1, by: 'client', how: 'reset', task: 1 })
    for (const type of ['connection.opened', 'connection.refused'] as const)
      build.add({ type, connection: 9 })
    build
      .add({ ...sent, connection: 9 })
      .add({ type: 'connection.ended', connection: 9, by: 'client', how: 'eof', task: 1 })
    const base = {
      kind: 'connection',
      latency: 5000,
      task: 1,
      opened: null,
      refused: null,
      parcels: [],
      ends: [],
    }
    expect(build.ends().timeline().connections).toEqual([
      {
        ...{ ...base, connection: 1, name: 'example.com:80#1', address: 'example.com:80', place },
        ...{ asked: { at: 0, index: 4 }, opened: { at: 1_000_000, index: 7 } },
        parcels: [
          { by: 'server', bytes: 12, sent: { at: 1_000_000, index: 9 }, arrives: 1_005_000, task: 2 },
        ],
        ends: [{ by: 'client', how: 'reset', moment: { at: 1_000_000, index: 10 } }],
      },
      {
        ...{ ...base, connection: 2, name: 'a:1', address: 'a:1', place: null },
        ...{ asked: { at: 0, index: 5 }, refused: { at: 1_000_000, index: 8 } },
      },
      {
        ...{ ...base, connection: 3, name: 'example.com:80#2', address: 'example.com:80', place },
        asked: { at: 0, index: 6 },
      },
    ])
  })
})
