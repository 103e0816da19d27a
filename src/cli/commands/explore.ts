import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import type { Engine, Run } from '../../engine/engine.js'
import { decodeOutput } from '../../engine/surrogates.js'
import { TutorError } from '../../errors.js'
import { EXIT } from '../../exit-status.js'
import { quoted } from '../../render/text/made-with.js'
import { printable } from '../../render/text/printable.js'
import type { Context } from '../context.js'
import { checkOf, isGood, outputOf } from '../exploring/ending.js'
import { type Exploration, explore as exploreSchedules } from '../exploring/exploration.js'
import { explorationText } from '../exploring/exploration-text.js'
import { type Schedule, USUAL } from '../exploring/schedules.js'
import { unvariedIn } from '../exploring/unvaried.js'
import { isSavedTrace, programFile } from '../files/program-file.js'
import { pythonOf, type RunOptions, windowAsked } from '../options/run-options.js'
import { circumstances, madeWith, refuseRealTime } from '../options/what-if.js'
import { alone } from '../running/program.js'
import { runProgram } from '../running/run-program.js'
import { withEngine } from '../running/with-engine.js'
import { writeJson } from '../terminal/json.js'
import { progressLine } from '../terminal/progress-line.js'

export interface ExploreOptions extends RunOptions {
  readonly runs: number
  /** What must hold at the program's end. */
  readonly check?: string
}

/** No schedule is begun after so much real time. */
const LONGEST_MS = 60_000

/**
 * `explore FILE`: runs a program under many lawful schedules, shows the first that ends differently beside the usual one, and
 * says what got in one another's way. 0: it ends well, and the same under each.
 */
export async function explore(
  [name = '']: readonly (string | undefined)[],
  options: ExploreOptions,
  context: Context,
): Promise<number> {
  const { io } = context
  refuseRealTime(['`explore`'], options.clock)
  const file = programFile(name, context)
  if (isSavedTrace(name, context)) throw savedGiven(name)
  const part = windowAsked(options)
  const exploration = await withEngine(context, pythonOf(options), engine =>
    exploreWith(engine, file, options, context),
  )
  refuseInvalid(exploration.usual)
  const { other, end } = exploration
  const again = other === null || end === 'unsteady' ? null : command(name, options, other.schedule)
  if (options.json) writeJson(io, asData(exploration, options, again))
  else {
    const unvaried = unvariedIn(exploration, readFileSync(file, 'utf8'))
    io.write(explorationText({ exploration, runs: options.runs, part, again, unvaried }, context))
  }
  if (end === 'interrupted') return EXIT.interrupted
  const isSteady = end === 'all-tried' && exploration.stopped.length === 0
  return isSteady && isGood(exploration.usual) ? EXIT.done : EXIT.notPassed
}

async function exploreWith(
  engine: Engine,
  file: string,
  options: ExploreOptions,
  context: Context,
): Promise<Exploration> {
  const { io, now } = context
  const began = now().getTime()
  const check = options.check ?? null
  let started = 0
  const forget = progressLine(() => `run ${started} of ${options.runs}`, context)
  const run = (schedule: Schedule, watches: boolean, text: string) => {
    const asked = { ...options, ...schedule, json: true }
    const program = { ...alone(file, options.signal), ...circumstances(asked), stdin: { text } }
    started = Math.min(started + 1, options.runs)
    return runProgram({ ...program, check, watches }, engine, asked, context)
  }
  // Who asks for input is asked to wait for it only when there is some.
  const first = await run(USUAL, false, '')
  const text = asksForInput(first) && !io.stdinIsTerminal ? await wholeInput(context) : ''
  let usual: Run | null = text === '' ? first : null
  const runUnder = async (schedule: Schedule, watches: boolean) => {
    const result = usual ?? (await run(schedule, watches, text))
    usual = null
    return result
  }
  const isOutOfTime = () => now().getTime() - began > LONGEST_MS
  return exploreSchedules({ runUnder, count: options.runs, isOutOfTime, check }).finally(forget)
}

/** What makes a run again, to be typed. */
function command(name: string, options: ExploreOptions, schedule: Schedule): string {
  const words = ['asyncio-tutor', 'trace', ...madeWith({ ...options, ...schedule }), name]
  return words.map(word => quoted(printable(word))).join(' ')
}

function asData(exploration: Exploration, { runs }: ExploreOptions, again: string | null) {
  const { end, tried, usual, other, stopped, conflict } = exploration
  return {
    runs,
    tried,
    end,
    seed: other?.schedule.seed ?? null,
    late: other?.schedule.late ?? null,
    stopped: stopped.length,
    usual: ending(usual),
    other: other === null ? null : ending(other.run),
    conflict,
    again,
  }
}

function ending(run: Run) {
  const check = checkOf(run)
  return {
    outcome: run.outcome,
    output: outputOf(run),
    check: check === null ? null : { how: check.how, said: check.said },
  }
}

function asksForInput({ events }: Run): boolean {
  return events.some(({ type }) => type === 'input')
}

/** What was piped to us: each run gets all of it. */
async function wholeInput({ io }: Context): Promise<string> {
  return decodeOutput(await buffer(io.streams.stdin))
}

/** Throws a TutorError when what is to hold is no expression, or names what the program does not have. */
function refuseInvalid(usual: Run): void {
  const check = checkOf(usual)
  if (check?.how !== 'invalid') return
  throw new TutorError(
    'check-invalid',
    `\`--check ${quoted(check.expression)}\` can't be told: ${check.said}.`,
    'Give a Python expression over the globals that the program has at its end, such as `counter == 2`.',
  )
}

function savedGiven(name: string): TutorError {
  return new TutorError(
    'explore-saved',
    `${name} is a saved trace: it holds one run, and \`explore\` makes many.`,
    `Name the program that it was made with; \`asyncio-tutor show ${name}\` draws it.`,
  )
}
