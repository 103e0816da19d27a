import { describe, expect, it } from 'vitest'
import { heldDuring, heldInTurn } from '../../src/timeline/held.js'
import type { Moment } from '../../src/timeline/model.js'
import { trace } from './trace-builder.js'

const seconds = ({ at, index }: Moment) => `${at / 1_000_000}${index < 0 ? '?' : ''}`

describe('the holders of a lock', () => {
  /** One waits for lock 1 from 1 to 4, while it goes from hand to hand. */
  const waits = (
    lock: number | null,
    ...changes: readonly (readonly [seconds: number, ...holders: string[]])[]
  ) => {
    const build = trace().creates('a', { parent: null }).creates('b').creates('c').creates('waiter')
    build.locks(1, 'c').locks(2, 'c').begins('waiter').at(1)
    build.waits('lock', 'lock', { holders: ['a'], ...(lock === null ? {} : { lock }) })
    for (const [at, ...holders] of changes) build.at(at).locks(1, ...holders)
    const timeline = build.at(4).wakes('waiter').begins('waiter').returns().locks(1, 'c').ends().timeline()
    const span = timeline.tasks
      .find(({ name }) => name === 'waiter')!
      .spans.find(({ state }) => state === 'waiting')!
    return { span, holdings: timeline.holdings }
  }
  const inTurn = ({ span, holdings }: ReturnType<typeof waits>) =>
    heldInTurn(span, holdings).map(
      ({ from, to, waiting }) => `${seconds(from)}-${seconds(to)}: ${waiting!.holders.join(' ')}`,
    )

  it('are told one after the other, each for as long as it had it', () => {
    const wait = waits(1, [2, 'b'], [3], [3.5, 'b', 'c'])
    expect(inTurn(wait)).toEqual(['1-2: 1', '2-3: 2', '3-3.5: ', '3.5-4: 2 3'])
    expect(heldDuring(wait.span, wait.holdings)).toEqual([[1], [2], [2, 3]])
    expect([...wait.holdings.keys()]).toEqual([1, 2])
    expect(wait.holdings.get(2)).toEqual([{ since: { at: 0, index: 10 }, holders: [3] }])
  })

  it('are those of the beginning where it changes no hands, or nobody knows which lock it is', () => {
    for (const wait of [waits(1), waits(2, [2, 'b']), waits(3, [2, 'b'])]) {
      expect(heldInTurn(wait.span, wait.holdings)).toEqual([wait.span])
      expect(heldDuring(wait.span, wait.holdings)).toEqual([[1]])
    }
    const unknown = waits(null, [2, 'b'])
    expect(heldInTurn(unknown.span, unknown.holdings)).toEqual([unknown.span])
    expect(heldDuring(unknown.span, unknown.holdings)).toEqual([])
    const running = { ...unknown.span, waiting: null }
    expect([heldInTurn(running, unknown.holdings), heldDuring(running, unknown.holdings)]).toEqual([
      [running],
      [],
    ])
  })

  it('are nobody after the fiftieth change', () => {
    const changes = Array.from({ length: 51 }, (_, at) => [1 + at / 50, at % 2 === 0 ? 'b' : 'a'] as const)
    expect(inTurn(waits(1, ...changes.slice(0, 50))).slice(-2)).toEqual(['1.96-1.98: 2', '1.98-4: 1'])
    expect(inTurn(waits(1, ...changes)).slice(-2)).toEqual(['1.96-1.98: 2', '1.98-4: '])
  })

  it('are told to the end of the trace, where it still waits; only the last part is open', () => {
    const build = trace()
      .creates('a', { parent: null })
      .creates('b')
      .begins('b')
      .waits('lock', 'lock', { holders: ['a'], lock: 1 })
    const { tasks, holdings } = build.at(1).locks(1, 'b').at(2).locks(1).at(3).ends().timeline()
    const span = tasks[1]!.spans.at(-1)!
    expect(
      heldInTurn(span, holdings).map(({ from, isOpen, waiting }) => [from.at, isOpen, waiting!.holders]),
    ).toEqual([
      [0, false, [1]],
      [1_000_000, false, [2]],
      [2_000_000, true, []],
    ])
    const cut = { ...span, to: { at: 1_500_000, index: -1 } }
    expect(heldDuring(cut, holdings)).toEqual([[1], [2]])
  })
})
