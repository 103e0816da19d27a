import { buffer } from 'node:stream/consumers'
import type { Run } from '../../engine/engine.js'
import { decodeOutput } from '../../engine/surrogates.js'
import { TutorError } from '../../errors.js'
import { EXIT } from '../../exit-status.js'
import { exploreSchedules, outputOf } from '../comparing/exploration.js'
import { explorationText } from '../comparing/exploration-text.js'
import type { Context } from '../context.js'
import { isSavedTrace, programFile } from '../files/program-file.js'
import { pythonOf, type RunOptions, windowAsked } from '../options/run-options.js'
import { circumstances, refuseRealTime } from '../options/what-if.js'
import { alone } from '../running/program.js'
import { runProgram } from '../running/run-program.js'
import { endedWell } from '../running/status.js'
import { withEngine } from '../running/with-engine.js'
import { writeJson } from '../terminal/json.js'
import { progressLine } from '../terminal/progress-line.js'

export interface ExploreOptions extends RunOptions {
  readonly runs: number
}

/** No schedule is begun after so much real time. */
const LONGEST_MS = 60_000

/**
 * `explore FILE`: runs a program under many lawful schedules, and shows the first that ends differently beside the usual
 * one. 0: it ends well, and the same under each.
 */
export async function explore(
  [name = '']: readonly (string | undefined)[],
  options: ExploreOptions,
  context: Context,
): Promise<number> {
  const { io, now } = context
  refuseRealTime(['`explore`'], options.clock)
  const file = programFile(name, context)
  if (isSavedTrace(name, context)) throw savedGiven(name)
  const program = { ...alone(file, options.signal), ...circumstances(options) }
  const began = now().getTime()
  let current = 0
  const forget = progressLine(() => `schedule ${current + 1} of ${options.runs}`, context)
  const exploration = await withEngine(context, pythonOf(options), async engine => {
    const run = (seed: number, text: string) => {
      current = seed
      return runProgram({ ...program, stdin: { text }, seed }, engine, { ...options, json: true }, context)
    }
    // Who asks for input is asked to wait for it only when there is some.
    const first = await run(0, '')
    const text = asksForInput(first) && !io.stdinIsTerminal ? await wholeInput(context) : ''
    let usual: Run | null = text === '' ? first : null
    const runWith = async (seed: number) => {
      const result = usual ?? (await run(seed, text))
      usual = null
      return result
    }
    return exploreSchedules(runWith, options.runs, () => now().getTime() - began > LONGEST_MS)
  }).finally(forget)
  const { end, tried, usual, other, stopped } = exploration
  if (options.json)
    writeJson(io, {
      runs: options.runs,
      tried,
      end,
      seed: other?.seed ?? null,
      stopped: stopped.length,
      usual: ending(usual),
      other: other === null ? null : ending(other.run),
    })
  else io.write(explorationText(exploration, options.runs, windowAsked(options), context))
  if (end === 'interrupted') return EXIT.interrupted
  return end === 'all-tried' && stopped.length === 0 && endedWell(usual.outcome) ? 0 : 1
}

function ending(run: Run) {
  return { outcome: run.outcome, output: outputOf(run) }
}

function asksForInput({ events }: Run): boolean {
  return events.some(({ type }) => type === 'input')
}

/** What was piped to us: each run gets all of it. */
async function wholeInput({ io }: Context): Promise<string> {
  return decodeOutput(await buffer(io.streams.stdin))
}

function savedGiven(name: string): TutorError {
  return new TutorError(
    'explore-saved',
    `${name} is a saved trace: it holds one run, and \`explore\` makes many.`,
    `Name the program that it was made with; \`asyncio-tutor show ${name}\` draws it.`,
  )
}
