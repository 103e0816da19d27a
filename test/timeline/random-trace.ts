import fc from 'fast-check'
import { type TraceBuilder, trace } from './trace-builder.js'

const NASTY = [
  '名前',
  'fetch 🚀',
  'tab\tname',
  '\u001b[31mred',
  'e\u0301',
  '\ud800',
  '\u202eabc',
  '👩‍👩‍👧',
  'x'.repeat(90),
  '',
]
const PLAIN = ['fetch', 'worker', 'a', 'producer', 'n'.repeat(60)]

/** Decisions of an imagined program: which task runs next, and what it does. */
interface Move {
  readonly pick: number
  readonly does:
    | 'sleep'
    | 'return'
    | 'raise'
    | 'create'
    | 'block'
    | 'lock'
    | 'cancel'
    | 'print'
    | 'thread'
    | 'signal'
  readonly seconds: number
}

const moves = fc.array(
  fc.record({
    pick: fc.nat(50),
    does: fc.constantFrom<Move['does']>(
      'sleep',
      'return',
      'raise',
      'create',
      'create',
      'create',
      'block',
      'lock',
      'cancel',
      'print',
      'thread',
      'signal',
    ),
    seconds: fc.constantFrom(0, 0.001, 0.25, 1, 3, 0.000_5, 1000),
  }),
  { minLength: 8, maxLength: 60, size: 'max' },
)

/** A legal stream of events of some program, with names and output that are hard to draw. */
export function randomTrace({ names = 'any' }: { names?: 'any' | 'ascii' } = {}): fc.Arbitrary<TraceBuilder> {
  const pool = names === 'ascii' ? PLAIN : [...PLAIN, ...NASTY]
  return fc
    .tuple(moves, fc.array(fc.constantFrom(...pool), { minLength: 1 }))
    .map(([plan, texts]) => play(plan, texts))
}

function play(plan: readonly Move[], texts: readonly string[]): TraceBuilder {
  const build = trace().creates('main', { parent: null })
  const asleep: string[] = []
  const ready = ['main']
  let now = 0
  let [tasks, jobs] = [1, 0]
  const text = (number: number) => texts[number % texts.length]!
  const start = (pick: number): string => {
    if (ready.length === 0) {
      const next = asleep.splice(pick % asleep.length, 1)[0]!
      build.at(now).wakes(next)
      ready.push(next)
    }
    const next = ready.splice(pick % ready.length, 1)[0]!
    build.begins(next)
    return next
  }
  for (const { pick, does, seconds } of plan) {
    if (ready.length === 0 && asleep.length === 0) break
    const task = start(pick)
    if (does === 'print') build.prints(text(pick), 3)
    if (does === 'create') {
      const name = `${text(pick)}${tasks++}`
      build.creates(name, { coroutine: text(pick + 1), line: 7 })
      ready.push(name)
    }
    if (does === 'block') {
      build.blocks('time.sleep', seconds + 0.1, 4)
      now += seconds + 0.1
    }
    const other = asleep.length > 0 ? asleep[pick % asleep.length]! : null
    if (does === 'cancel' && other !== null) {
      build.cancels(other, { message: text(pick), line: 9 }).wakes(other)
      ready.push(...asleep.splice(asleep.indexOf(other), 1))
    }
    if (does === 'thread') {
      const job = `${text(pick)}${jobs++}`
      build.submits(job).jobStarts(job, `asyncio_${jobs}`).jobTurns(job, 'sleeping', `sleep ${seconds}`)
      if (pick % 2 === 0) build.prints(text(pick + 2), 5, job).jobEnds(job)
    }
    if (does === 'signal') build.signal('SIGTERM', text(pick))
    if (does === 'return') build.returns(text(pick), 8)
    else if (does === 'raise') build.raises(`ValueError: ${text(pick)}`, 8)
    else if (does === 'lock')
      build.waits('lock', `lock ${text(pick)}`, other === null ? {} : { holders: [other] })
    else build.sleeps(seconds, 6)
    if (does !== 'return' && does !== 'raise') asleep.push(task)
    now += does === 'sleep' ? seconds : 0
    build.at(now)
  }
  return build.ends()
}
