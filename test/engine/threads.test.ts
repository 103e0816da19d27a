import { execFile } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import type { Engine } from '../../src/engine/engine.js'
import { printed, program, runIn } from './request.js'

const SHARED = `lost updates: 10
([0, 1, 2], 'all put', 'from the loop')
3 ['MainThread', 'a', 'b'] False
[('a', True), ('b', True)] 2 [False, False]
ready [1]
1 2 [1, 0, 2]
told out of a thread of failing failing
end
`

/** Switches under callbacks of C's, a deep stack, loops that aren't running, and garbage: see the program. */
const TRAPS = `[1, 2, 3] [1, 2] 6
False 3 b'\\x00\\x01\\x02' 0,1,2
[shown] 1 True 2 [1] value
survived
no loop
no loop
None
survived
no loop
no loop
None
end
`

describe('threads in the built-in Python', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await createEmbeddedEngine()
  })
  afterAll(() => engine.close())

  it('share, wait and have for themselves what they do in CPython', async () => {
    expect(printed(await runIn(engine, 'threads-share-all'))).toBe(SHARED)
  })

  it('fall into no trap of the stacks that carry them, run after run', async () => {
    for (const _ of [1, 2]) expect(printed(await runIn(engine, 'threads-in-traps'))).toBe(TRAPS)
  })

  it('leave nothing behind, though some were abandoned', async () => {
    const clean = printed(await runIn(engine, 'looks-around'))
    await runIn(engine, 'threads-share-all')
    expect(printed(await runIn(engine, 'looks-around'))).toBe(clean)
  })

  it('are told once, with what was told and read before the first of them', async () => {
    const fresh = await createEmbeddedEngine()
    const run = await runIn(fresh, 'threads-read-stdin', { stdin: { text: 'a\nb\nc\n' } })
    await fresh.close()
    expect(printed(run)).toBe('before a\npast Python\nin b\nafter c\n')
    expect(run.typed).toEqual(['a\n', 'b\n', 'c\n'])
  })

  it('come in crowds', async () => {
    expect(printed(await runIn(engine, 'threads-in-crowds', { limits: { seconds: 300 } }))).toBe(
      '2001\n5000\n',
    )
  })
})

/** `NODES=/folder/of/node22:/folder/of/node24`: the folders of other Nodes. */
const nodes = (process.env.NODES ?? '').split(delimiter).filter(folder => folder !== '')
const tutor = fileURLToPath(new URL('../../bin/asyncio-tutor.ts', import.meta.url))

describe('threads under other Nodes', () => {
  if (nodes.length === 0) it.skip('are not tried: `NODES` names no other Node', () => {})
  it.each(nodes)('are the same: %s', async node => {
    const words = ['--import', 'tsx', tutor, 'trace', '--view', 'none', program('threads-share-all')]
    const { stdout } = await promisify(execFile)(join(node, 'node'), words)
    expect(stdout).toBe(SHARED)
  })
})
