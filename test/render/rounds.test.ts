import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import type { Repeated } from '../../src/render/story/repeats.js'
import { foldRounds } from '../../src/render/story/rounds.js'
import { renderStory } from '../../src/render/story/story.js'
import type { Entry } from '../../src/timeline/model.js'
import { trace } from '../timeline/trace-builder.js'

/** Lines that stand for a text and for what stands before it: `a:pause`. */
const linesOf = (texts: readonly string[]): readonly Repeated[] =>
  texts.map((text, at) => ({ entry: { text, at } as unknown as Entry, more: [], isSame: true }))
const textOf = ({ entry }: Pick<Repeated, 'entry'>) => (entry as unknown as { text: string }).text
const sounds = {
  said: (line: Repeated) => textOf(line).split(':')[0]!,
  before: (line: Repeated) => textOf(line).split(':')[1] ?? '',
}

/** What a reader would take to have happened. */
function unfolded(texts: readonly string[]): readonly string[] {
  const told: string[] = []
  for (const line of foldRounds(linesOf(texts), sounds)) {
    told.push(sounds.said(line))
    if (line.rounds === null) continue
    const round = told.slice(-line.rounds.lines)
    for (let more = line.rounds.more; more > 0; more--) told.push(...round)
  }
  return told
}

describe('rounds in a story', () => {
  it('are told once, and nothing else is left out', () => {
    const round = fc.array(fc.constantFrom('a', 'b', 'c:1', 'c:2'), { minLength: 1, maxLength: 5 })
    const part = fc.tuple(round, fc.integer({ min: 1, max: 9 })).map(([of, times]) => {
      const texts: string[] = []
      for (let time = 0; time < times; time++) texts.push(...of)
      return texts
    })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), parts => {
        const texts = parts.flat()
        expect(unfolded(texts)).toEqual(texts.map(text => text.split(':')[0]))
      }),
    )
    expect(foldRounds(linesOf('x a b a b a b a b y'.split(' ')), sounds).map(textOf)).toEqual([
      'x',
      'a',
      'b',
      'y',
    ])
    expect(foldRounds(linesOf('a b a b a b c'.split(' ')), sounds)).toHaveLength(7)
  })

  it('of another pace are rounds of their own', () => {
    const told = foldRounds(linesOf('a:1 b a:1 b a:1 b a:1 b a:2 b'.split(' ')), sounds)
    expect(told.map(textOf)).toEqual(['a:1', 'b', 'a:2', 'b'])
  })

  it('of two tasks in a loop each are counted', () => {
    const build = trace()
      .creates('main', { parent: null })
      .begins('main')
      .creates('one')
      .creates('two')
      .sleeps(60)
    build.begins('one').sleeps(1).begins('two').sleeps(1)
    for (let at = 1; at <= 40; at++)
      build.at(at).wakes('one').begins('one').sleeps(1).wakes('two').begins('two').sleeps(1)
    expect(
      `\n${renderStory(build.ends().timeline(), { ...PLAIN_LOOK, width: 80 })}\n`,
    ).toMatchInlineSnapshot(`
      "
        0.000  main  starts, creates one and two, then sleeps 60 s
               one   starts, then sleeps 1 s
               two   starts, then sleeps 1 s
               ~ nothing to do: the clock jumps 1.0 s ~
        1.000  one   woken by its timer, then sleeps 1 s
               two   woken by its timer, then sleeps 1 s
               ~ 39 more rounds of these 2 lines, until 40.000 ~
      "
    `)
  })
})
