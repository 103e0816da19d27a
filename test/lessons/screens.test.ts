import { join } from 'node:path'
import stringWidth from 'string-width'
import { afterAll, describe, expect, it } from 'vitest'
import { pickedOf } from '../../src/cli/exercise/pick.js'
import { verifyAndCompare } from '../../src/cli/exercise/try.js'
import { walkLesson } from '../../src/cli/journey/walk.js'
import { fitted } from '../../src/cli/terminal/screen/fitted.js'
import { keysText, watchScreen } from '../../src/cli/watch/screen.js'
import { exercisesOf } from '../../src/course/exercise.js'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { readStarter } from '../../src/workspace/hand-out.js'
import { patientEngine } from '../engine/patient-engine.js'
import { lessons } from './course.js'
import { paintedContext, type Size } from './painted.js'

const engine = patientEngine(await createEmbeddedEngine())
afterAll(() => engine.close())

const SIZES: readonly Size[] = [
  { columns: 80, rows: 24 },
  { columns: 100, rows: 30 },
  { columns: 120, rows: 40 },
]

/** What is wrong with how a screen fits. */
function misfits(screen: string, { columns, rows }: Size): readonly string[] {
  const lines = screen.split('\n')
  const wide = lines.filter(line => stringWidth(line) > columns)
  return [...(lines.length > rows ? [`${lines.length} lines: ${screen}`] : []), ...wide]
}

describe.each(SIZES)('on $columns x $rows', size => {
  it.each(lessons)('every page of lesson $number has its place, its verdict and its keys', async lesson => {
    const seen = { pages: new Set<string>(), asked: 0, told: 0 }
    const look = (screen: string) => {
      expect(misfits(screen, size)).toEqual([])
      const [place] = new RegExp(`^lesson ${lesson.number}, .*: \\d+ of \\d+$`, 'm').exec(screen) ?? []
      expect(place, screen).toBeDefined()
      seen.pages.add(place!)
      const keys = screen.split('\n').slice(-3).join(' ')
      expect(keys).toContain('`q` leaves')
      if (/`1` to `\d` one after the other/.test(keys)) {
        if (screen.includes('Your order: _')) seen.asked += 1
        const next = /Your order: ([\d ]*)_/.exec(screen)![1]!.split(' ').filter(Boolean).length + 1
        return [String(next)]
      }
      if (keys.includes('answers')) {
        seen.asked += 1
        return ['1']
      }
      if (/^(✓ Right|✗ No)/m.test(screen)) seen.told += 1
      return ['return']
    }
    const context = paintedContext(size, engine, look)
    expect(await walkLesson(lesson, async () => engine, context)).toBe(true)
    expect(seen.asked).toBe(lesson.predictions.length)
    expect(seen.told).toBe(lesson.predictions.length)
    const [last] = [...seen.pages].slice(-1)
    expect(last).toMatch(new RegExp(`: ${seen.pages.size} of ${seen.pages.size}$`))
  })
})

describe.each(lessons.flatMap(exercisesOf))('a failure of $id', exercise => {
  const source = readStarter(exercise)
  const file = join('/home/ada', `${exercise.name}.py`)
  const judged = verifyAndCompare({ exercise, file }, source, engine, new AbortController().signal)

  it('is drawn beside what was wanted, where something ran', async () => {
    const { checks, wanted } = await judged
    const { events, schedule, run } = checks.find(({ failure }) => failure !== null)!.failure!
    expect([wanted.length > 0, schedule]).toEqual([events.length > 0 && run > 0, schedule])
  })

  it('has its headline, its line and the keys on every screen', async () => {
    const verdict = await judged
    const first = verdict.checks.find(({ failure }) => failure !== null)!
    for (const size of SIZES) {
      const context = paintedContext(size, engine, () => [])
      const now = { kind: 'verdict', source, verdict } as const
      const state = { picked: { ...pickedOf(exercise, context), file }, now, before: null, notes: [] }
      const shown = await watchScreen(state, context)
      const { text } = fitted(shown, keysText(context.look), 0, size.rows, context.look)
      expect(misfits(text, size)).toEqual([])
      const flat = text.replace(/\s+/g, ' ')
      expect(flat).toContain(`${exercise.id} ${exercise.title}`)
      expect(flat).toContain(`✗ ${first.title}`)
      expect(flat).toContain(first.failure!.message.split(' ').slice(0, 8).join(' '))
      if (first.failure!.line !== null) expect(flat).toMatch(new RegExp(` ${first.failure!.line} │`))
      expect(flat).toContain('q quit')
    }
  })
})
