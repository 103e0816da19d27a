import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import type { Run } from '../../src/engine/engine.js'
import { createSystemEngine } from '../../src/engine/system/engine.js'
import { explainPasted } from '../../src/explain/explain-pasted.js'
import { explanationOf } from '../../src/render/explanation.js'
import { buildTimeline } from '../../src/timeline/build.js'
import { diagnose } from '../../src/timeline/warnings/all.js'
import { printed, runIn } from '../engine/request.js'
import { pythons } from '../fidelity/pythons.js'

/**
 * Each program does what older Pythons knew, or what people often get wrong. Its head says which entries of the table may explain
 * what comes of it, since which Python, and whether Python only warns. A Python that words it in another way breaks this test.
 */
const HERE = fileURLToPath(new URL('.', import.meta.url))
const programs = ['old', 'mistakes'].flatMap(folder =>
  readdirSync(join(HERE, folder))
    .filter(name => name.endsWith('.py'))
    .map(name => ({ name: `${folder}/${name}`, ...headOf(join(HERE, folder, name)) })),
)

const embedded = await createEmbeddedEngine()
const systems = await Promise.all(pythons.map(({ path }) => createSystemEngine({ python: path })))
const engines = [
  ['the embedded Python', 14, embedded],
  ...pythons.map(({ version, minor }, at) => [`CPython ${version}`, minor, systems[at]!] as const),
] as const
afterAll(() => Promise.all(engines.map(([, , engine]) => engine.close())))

describe.each(engines)('under %s', (_, minor, engine) => {
  it.each(programs)('what comes of $name is in the table', async ({ file, entries, since, isWarning }) => {
    const run = await runIn(engine, '', { file })
    if (entries === null || isWarning || minor < since) expect(run.outcome.kind).toBe('finished')
    if (entries === null || minor < since) return
    if (isWarning) expect(entries).toContain(warned(run))
    else {
      expect(run.outcome.kind).toBe('crashed')
      const timeline = buildTimeline(run.events)
      const explanation = explanationOf(timeline)
      expect(entries).toContain(explanation?.id)
      for (const text of [explanation!.means, explanation!.mend]) expect(text).toMatch(/^[^\n]+\.$/)
      // Its traceback says the same to who pastes it.
      expect(entries).toContain(explainPasted(printed(run, 'stderr'))?.id)
      expect(diagnose(timeline).filter(({ advice }) => advice.startsWith('Write `await`'))).toEqual([])
    }
  })
})

function headOf(file: string) {
  const source = readFileSync(file, 'utf8')
  const [, named = ''] = /^# explained: (.+)$/m.exec(source) ?? []
  const [, since = '11'] = /^# since: 3\.(\d+)$/m.exec(source) ?? []
  return {
    file,
    entries: named.startsWith('nothing') ? null : named.split(' '),
    since: Number(since),
    isWarning: source.includes('\n# only warned of\n'),
  }
}

function warned(run: Run): string | undefined {
  const lines = printed(run, 'stderr')
    .split('\n')
    .filter(line => /Warning: /.test(line))
  return explainPasted(lines[0] ?? '')?.id
}
