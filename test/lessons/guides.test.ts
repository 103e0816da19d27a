import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { DEFAULT_LIMITS } from '../../src/engine/engine.js'
import type { Lesson } from '../../src/lesson.js'
import { differencesOf } from '../../src/render/compare.js'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import { renderStory } from '../../src/render/story/story.js'
import { buildTimeline } from '../../src/timeline/build.js'
import { titledRun } from '../../src/timeline/titled-run.js'
import { patientEngine } from '../engine/patient-engine.js'
import { lessons } from './course.js'

const engine = patientEngine(await createEmbeddedEngine())
afterAll(() => engine.close())

describe.each(lessons)('the guide of lesson $number, $slug', lesson => {
  const guide = readFileSync(join(lesson.folder, 'guide.md'), 'utf8')
  const quotes = quotesIn(guide)

  it('has 400 to 900 words', () => {
    const words = guide.replace(/^```.*?^```/gms, '').match(/\S*\w\S*/g) ?? []
    expect(words.length).toBeGreaterThanOrEqual(400)
    expect(words.length).toBeLessThanOrEqual(900)
  })

  it('quotes what every demo prints', () => {
    expect(new Set(quotes.map(({ demo }) => demo))).toEqual(new Set(lesson.demos.map(({ name }) => name)))
  })

  it.each(quotes)('quotes $demo as it runs', async ({ demo: name, elapsed, text }) => {
    const { demo, run } = await runDemo(lesson, name)
    const printed = run.events.flatMap(event =>
      event.type === 'output' && event.stream === 'stdout' ? [event.text] : [],
    )
    expect(printed.join('').trimEnd()).toBe(text)
    expect(run.outcome.status).toBe(demo.status)
    const seconds = run.events.at(-1)!.at / 1e6
    expect(Number(seconds.toFixed(3))).toBe(elapsed)
  })

  it.each(comparisonsIn(guide))(
    'quotes what $one and $other differ in',
    async ({ one, other, sentences }) => {
      const runs = [one, other].map(async name => titledRun(name, (await runDemo(lesson, name)).run.events))
      const [first, second] = await Promise.all(runs)
      expect(differencesOf(first!, second!)).toEqual(expect.arrayContaining(sentences))
    },
  )

  it.each(lesson.predictions)('points at the line that settles what $demo does', async prediction => {
    const { run } = await runDemo(lesson, prediction.demo)
    const story = renderStory(buildTimeline(run.events), { ...PLAIN_LOOK, pointsAt: prediction.decides })
    expect(story.match(/^►.*$/gm)).toHaveLength(1)
  })

  it.each(lesson.predictions)('asks about $demo with one right answer', prediction => {
    expect(lesson.demos.map(({ name }) => name)).toContain(prediction.demo)
    if (prediction.kind === 'choice') {
      expect(prediction.choices.filter(({ right }) => right)).toHaveLength(1)
      expect(prediction.choices.filter(({ why }) => why.trim() === '')).toEqual([])
    }
  })
})

async function runDemo(lesson: Lesson, name: string) {
  const demo = lesson.demos.find(each => each.name === name)!
  const run = await engine.run({
    file: join(lesson.folder, 'demos', `${name}.py`),
    programArguments: [],
    stdin: { text: '' },
    signals: demo.signals,
    keepsFiles: false,
    limits: DEFAULT_LIMITS,
  })
  return { demo, run }
}

/** The fences ```output NAME elapsed=3.0 of a guide. */
function quotesIn(guide: string) {
  return [...guide.matchAll(/^```output ([a-z0-9-]+) elapsed=([\d.]+)\n(.*?)^```/gms)].map(
    ([, demo, elapsed, text]) => ({ demo: demo!, elapsed: Number(elapsed), text: text!.trimEnd() }),
  )
}

/** The fences ```compare ONE OTHER of a guide, with the sentences in them. */
function comparisonsIn(guide: string) {
  return [...guide.matchAll(/^```compare ([a-z0-9-]+) ([a-z0-9-]+)\n(.*?)^```/gms)].map(
    ([, one, other, text]) => ({ one: one!, other: other!, sentences: text!.trimEnd().split('\n') }),
  )
}
