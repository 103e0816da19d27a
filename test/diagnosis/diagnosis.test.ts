import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { openCourse } from '../../src/course/course.js'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import type { Engine } from '../../src/engine/engine.js'
import { createSystemEngine } from '../../src/engine/system/engine.js'
import { buildTimeline } from '../../src/timeline/build.js'
import { diagnose } from '../../src/timeline/warnings/all.js'
import { runIn } from '../engine/request.js'
import { pythons } from '../fidelity/pythons.js'

/** Each has one planted fault: `# finds: RULE` on top, `# here` at its line. The mended twin has none. */
const HERE = fileURLToPath(new URL('.', import.meta.url))
const names = readdirSync(join(HERE, 'faulty')).filter(name => name.endsWith('.py'))

const embedded = await createEmbeddedEngine()
const systems = await Promise.all(pythons.map(({ path }) => createSystemEngine({ python: path })))
const engines = [
  ['the embedded Python', embedded],
  ...pythons.map(({ version }, at) => [`CPython ${version}`, systems[at]!] as const),
] as const
afterAll(() => Promise.all(engines.map(([, engine]) => engine.close())))

it('has twenty faults, each with a mended twin', () => {
  expect(names.length).toBeGreaterThanOrEqual(20)
  expect(readdirSync(join(HERE, 'mended')).sort()).toEqual([...names].sort())
})

describe.each(engines)('under %s the diagnosis', (_, engine) => {
  it.each(names)('names the fault and the line of %s', async name => {
    const file = join(HERE, 'faulty', name)
    const source = readFileSync(file, 'utf8').split('\n')
    const rules = source[0]!.replace('# finds: ', '').split(' ')
    const line = source.findIndex(text => text.endsWith('# here')) + 1
    const found = await findings(engine, file)
    expect(found.map(({ id }) => id).sort()).toEqual([...rules].sort())
    expect(found.find(({ id }) => id === rules[0])).toMatchObject({ place: { file, line } })
    for (const { says, advice } of found)
      for (const text of [says, advice]) expect(text).toMatch(/^[^\n]+\.$/)
  })

  it.each(names)('has nothing to say of %s when it is mended', async name => {
    expect(await findings(engine, join(HERE, 'mended', name))).toEqual([])
  })
})

describe('of the lessons, only demos that show a fault have one:', () => {
  /** By demo: what it shows on purpose. */
  const SHOWN: Readonly<Record<string, string>> = {
    'blocking-sleep': 'blocked-loop',
    'never-awaited': 'never-awaited',
    'fire-and-forget': 'left-pending',
    'nobody-looks': 'never-retrieved',
    'one-fails': 'broken-gather',
    'on-and-off': 'blocked-loop',
    'late-await': 'late-await',
    'late-result': 'abandoned-job',
  }

  it('demos, solutions and accepted answers', async () => {
    const course = openCourse(fileURLToPath(new URL('../../lessons', import.meta.url)))
    const files = (await course.lessons()).flatMap(({ folder }) => pythonFiles(folder))
    expect(files.length).toBeGreaterThan(100)
    const wrong: string[] = []
    for (const file of files) {
      const found = (await findings(embedded, file)).map(({ id }) => id).join(' ')
      const expected = file.includes('/demos/') ? (SHOWN[basename(file, '.py')] ?? '') : ''
      if (found !== expected) wrong.push(`${file}: ${found}`)
    }
    expect(wrong).toEqual([])
  })
})

async function findings(engine: Engine, file: string) {
  const { events, outcome } = await runIn(engine, '', { file })
  const timeline = buildTimeline(events)
  const found = diagnose(timeline).map(({ id, says, advice, place }) => ({ id, says, advice, place }))
  if (outcome.kind !== 'deadlocked') return found
  // A deadlock is an ending, with a sentence of its own; the first of those who wait says where.
  const place =
    outcome.stuck.find(({ holders, label }) => holders.length > 0 || label.includes('join'))?.place ?? null
  return [...found, { id: 'deadlock', says: 'Deadlock.', advice: 'See its ending.', place }]
}

/** What is right in a lesson: its demos, solutions and accepted answers. */
function pythonFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      name =>
        /(^demos|solution\.py|[\\/]accepts)/.test(name) &&
        name.endsWith('.py') &&
        !name.includes('__pycache__'),
    )
    .map(name => join(folder, name))
}
