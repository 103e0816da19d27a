import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCourse } from '../../src/course/course.js'
import { exerciseOfFile, findExercise, findLesson } from '../../src/course/find.js'
import { edits, nearest } from '../../src/course/nearest.js'
import type { TutorError } from '../../src/errors.js'
import { TOY_COURSE } from '../cli/fake-world.js'

const course = openCourse(TOY_COURSE)

/** A course with one lesson, written as given. */
function courseOf(module: string, name = '03-third'): ReturnType<typeof openCourse> {
  const root = mkdtempSync(join(tmpdir(), 'asyncio-tutor-test-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, name))
  writeFileSync(join(root, name, 'lesson.ts'), module)
  return openCourse(root)
}

async function refusal(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'nothing was refused',
    (error: TutorError) => error.what,
  )
}

describe('a name', () => {
  it.each(['1', '01', 'first', 'fi', '01-first'])('%s is lesson 1', async typed => {
    expect((await findLesson(typed, course)).number).toBe(1)
  })

  it.each(['1.2', '1.2-wait-twice', 'wait-twice', 'wait', '1.2-w'])('%s is exercise 1.2', async typed => {
    expect((await findExercise(typed, course)).name).toBe('1.2-wait-twice')
  })

  it('that could be two is refused with both', async () => {
    expect(await refusal(findExercise('1.', course))).toBe(
      '"1." could be 2 exercises: 1.1-greet, 1.2-wait-twice.',
    )
  })

  it('of a file says which exercise it answers', async () => {
    const name = async (file: string) => (await exerciseOfFile(file, course))?.name ?? null
    expect(await name('/tmp/1.2-wait-twice.py')).toBe('1.2-wait-twice')
    expect(await name('/tmp/1.2-my-own.py')).toBe('1.2-wait-twice')
    expect(await name('/tmp/backups/1.1-greet.2026-11-23-093015.py')).toBe('1.1-greet')
    expect(await name(join(TOY_COURSE, '02-second/exercises/both/solution.py'))).toBe('2.1-both')
    expect(await name('/tmp/other.py')).toBeNull()
  })
})

describe('a lesson that is not valid', () => {
  const good = "number: 3, slug: 'third', title: 'T', summary: 'S', predictions: [], exercises: []"

  it('is refused with the file, the field and what was expected', async () => {
    const bad = courseOf(`export default { ${good}, demos: [{ name: 'Not OK', title: 3 }] }`)
    const what = await refusal(bad.lessons())
    expect(what).toContain('03-third/lesson.ts is not a valid lesson: `demos[0].name`: ')
    expect(what).toContain('`demos[0].title`: expected string, received number')
  })

  it('is refused when its folder says something else', async () => {
    const other = courseOf(`export default { ${good}, demos: [{ name: 'a', title: 'A' }] }`, '04-third')
    expect(await refusal(other.lessons())).toContain(
      '`number` and `slug` are 3 and "third"; the folder\'s name says 4 and "third".',
    )
  })

  it('is refused without a default export, and when it cannot be loaded', async () => {
    expect(await refusal(courseOf('export const lesson = 1').lessons())).toContain('it has no default export')
    expect(await refusal(courseOf('throw new Error("no luck")').lessons())).toContain(
      'it cannot be loaded: no luck',
    )
  })
})

it('counts a swap of neighbours as one edit, and suggests nothing far away', () => {
  expect([edits('gahter', 'gather'), edits('', 'abc'), edits('same', 'same')]).toEqual([1, 3, 0])
  expect([nearest('gahter', ['tasks', 'gather']), nearest('xyz', ['tasks', 'gather'])]).toEqual([
    'gather',
    null,
  ])
})
