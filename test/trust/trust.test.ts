import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openCourse } from '../../src/course/course.js'
import { createIsolatedEngine } from '../../src/engine/isolated/engine.js'
import type { Verdict } from '../../src/verify/verdict.js'
import { verify } from '../../src/verify/verify.js'
import { TOY_COURSE } from '../cli/fake-world.js'
import { CHEATS } from './cheats.js'

const exercises = await openCourse(join(TOY_COURSE, '../../../lessons')).exercises()
const engine = await createIsolatedEngine()
afterAll(() => engine.close())

function exerciseCalled(slug: string) {
  return exercises.find(({ folder }) => basename(folder) === slug)!
}

function judge(exercise: (typeof exercises)[number], source: string): Promise<Verdict> {
  const answer = { file: `/home/eve/${exercise.name}.py`, source }
  return verify(exercise, answer, engine, new AbortController().signal, true)
}

describe('a pass', () => {
  it.each(Object.entries(CHEATS))('is not to be had by %s', async (_, { exercise: slug, source }) => {
    const exercise = exerciseCalled(slug)
    const starter = readFileSync(join(exercise.folder, 'starter.py'), 'utf8')
    const { outcome, suspicions } = await judge(exercise, `${starter}\n\n${source}`)
    expect({ outcome, isToBeRead: suspicions.length > 0 }).not.toEqual({
      outcome: 'passed',
      isToBeRead: false,
    })
    expect(outcome).not.toBe('broken')
  })

  it('names the line at which a method is given what is not its own', async () => {
    const { exercise: slug, source } = CHEATS['a method without an object']!
    const exercise = exerciseCalled(slug)
    const { suspicions } = await judge(exercise, `import asyncio\n${source}`)
    expect(suspicions).toEqual([
      { line: 4, what: 'calls Takes.take with an object that is none of its own for self' },
    ])
  })
})

it('blames the answer for a check that breaks under no other', async () => {
  const exercise = exerciseCalled('fetch-all')
  const source = `
import asyncio
async def fetch_all(names, fetch):
    await fetch(object())
    return await asyncio.gather(*map(fetch, names))
`
  const { outcome, broken } = await judge(exercise, source)
  expect({ outcome, broken }).toEqual({ outcome: 'failed', broken: null })
})

/** `# -- name`, what stands above the answer, `# -- below`, what stands below it. */
const STYLES = readFileSync(new URL('styles.txt', import.meta.url), 'utf8')
  .split(/^# -- (?!below)/m)
  .slice(1)
  .map(text => {
    const [name = '', ...rest] = text.split('\n')
    const [above = '', below = ''] = rest.join('\n').split('# -- below\n')
    return { name, above, below }
  })

describe('nobody is suspected', () => {
  // Each style around the answers of some exercise; `STYLES=all`: of every one.
  const around = process.env.STYLES === 'all' ? exercises : null
  const rounds = STYLES.flatMap((style, index) =>
    (around ?? [exercises[(index * 4) % exercises.length]!]).map(exercise => ({ style, exercise })),
  )

  it.each(rounds)('who writes with $style.name in $exercise.name', async ({ style, exercise }) => {
    const solution = readFileSync(join(exercise.folder, 'solution.py'), 'utf8')
    const { outcome, suspicions } = await judge(exercise, `${style.above}\n${solution}\n${style.below}`)
    expect({ outcome, suspicions }).toEqual({ outcome: 'passed', suspicions: [] })
  })

  it('for an answer that is accepted', async () => {
    for (const exercise of exercises.filter((_, index) => index % 4 === 1)) {
      const [file] = readdirSync(join(exercise.folder, 'accepts')).sort()
      const { outcome, suspicions } = await judge(
        exercise,
        readFileSync(join(exercise.folder, 'accepts', file!), 'utf8'),
      )
      expect([exercise.name, outcome, suspicions]).toEqual([exercise.name, 'passed', []])
    }
  })
})
