import type {
  CheckFailure,
  CheckRequest,
  CheckResult,
  CheckRun,
  Engine,
  ProgramRequest,
  Run,
  RunListener,
} from '../../src/engine/engine.js'
import { TraceBuilder } from '../timeline/trace-builder.js'

/** Stands in for Python: answers are judged by words in their text, programs are told by the test. */
export interface FakeEngine extends Engine {
  readonly requests: { readonly runs: ProgramRequest[]; readonly checks: CheckRequest[] }
  readonly closed: () => number
}

export interface FakeAnswers {
  readonly run?: (request: ProgramRequest, listener: RunListener) => Promise<Run> | Run
  readonly check?: (request: CheckRequest) => CheckRun
}

export function fakeEngine({ run = finishes, check = judgesByWords }: FakeAnswers = {}): FakeEngine {
  const requests = { runs: [] as ProgramRequest[], checks: [] as CheckRequest[] }
  let closed = 0
  return {
    kind: 'embedded',
    requests,
    closed: () => closed,
    run: async (request, listener = {}) => {
      requests.runs.push(request)
      return run(request, listener)
    },
    check: async request => {
      requests.checks.push(request)
      return check(request)
    },
    close: async () => {
      closed += 1
    },
  }
}

/** Sleeps a second, prints, ends well. */
export function finishes({ madeWith }: ProgramRequest, listener: RunListener = {}): Run {
  const events = aSecond(madeWith).prints('hello', 3).returns().ends().stream()
  listener.events?.(events)
  return { events, outcome: { kind: 'finished', status: 0 } }
}

export function aSecond(madeWith: readonly string[] = []): TraceBuilder {
  return new TraceBuilder('virtual', madeWith)
    .creates('main', { parent: null })
    .begins('main')
    .sleeps(1, 2)
    .at(1)
    .wakes('main')
    .begins('main')
}

const TITLES = ['It greets', 'It waits'] as const

/** "It greets" wants the word hello, "It waits" wants an await; `def (` is no Python. */
export function judgesByWords({ answer }: CheckRequest): CheckRun {
  if (answer.source.includes('def ('))
    return { results: TITLES.map(title => unread(title, answer.source)), suspicions: [], broken: null }
  return {
    results: [
      result(
        TITLES[0],
        answer.source.includes('"hello"'),
        'It returned None; expected "hello".',
        answer.source,
      ),
      result(TITLES[1], answer.source.includes('await asyncio'), 'It took 0 s; expected 1 s.', answer.source),
    ],
    suspicions: [],
    broken: null,
  }
}

export function failure(change: Partial<CheckFailure> = {}): CheckFailure {
  return {
    message: 'No.',
    kind: 'assertion',
    line: null,
    source: null,
    error: null,
    frames: [],
    schedule: 0,
    scheduleText: '',
    run: 0,
    events: [],
    ...change,
  }
}

function result(title: string, passed: boolean, message: string, source: string): CheckResult {
  const line = source.split('\n').findIndex(text => text.startsWith('async def')) + 1
  const hints = [`Look at what ${title} asks.`, 'Use `await asyncio.sleep(1)`.']
  return {
    title,
    passed,
    skipped: false,
    hints,
    failure: passed ? null : failure({ message, line: line || null }),
  }
}

/** Every check fails for the same reason. */
function unread(title: string, source: string): CheckResult {
  const lines = source.split('\n')
  const line = lines.findIndex(text => text.includes('def (')) + 1
  const text = lines[line - 1]!
  const failed = failure({
    kind: 'syntax',
    message: 'Python cannot read line 1: invalid syntax.',
    line,
    source: { text, column: text.indexOf('(') + 1 },
  })
  return { title, passed: false, skipped: false, hints: [], failure: failed }
}
