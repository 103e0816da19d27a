import { type Command, Option } from 'commander'
import { DEFAULT_LIMITS, type Limits, type ProgramRequest } from '../../engine/engine.js'
import { TutorError } from '../../errors.js'
import type { Window } from '../../timeline/window.js'
import type { SharedOptions } from '../context.js'
import { cancels, hosts, latencies, moment, positive, signals, whole } from './values.js'

export type View = 'story' | 'chart' | 'both' | 'mermaid' | 'none'

/** What a run can be written to a file as, each by its option. */
export const EXPORT_KINDS = ['save', 'svg', 'html', 'perfetto'] as const
export type ExportKind = (typeof EXPORT_KINDS)[number]

export interface ExportOptions extends Partial<Record<ExportKind, string>> {
  /** Shows the page in the browser; without a file it is a temporary one. */
  readonly open?: boolean
}

export interface DrawingOptions extends SharedOptions, ExportOptions {
  readonly view: View
  /** Microseconds. */
  readonly from?: number
  readonly to?: number
  readonly task?: string
  /** Steps through the run in a screen of its own. */
  readonly step?: boolean
  /** Virtual seconds a second, when the run is played against the wall clock. */
  readonly speed?: number
}

/** What `run` and `trace` have in common. */
export interface RunOptions extends DrawingOptions {
  readonly signal: ProgramRequest['signals']
  /** A path; true: any installed one. Absent: the built-in one. */
  readonly python?: string | true
  readonly host: NonNullable<ProgramRequest['hosts']>
  /** Another lawful schedule. */
  readonly seed?: number
  readonly latency: NonNullable<ProgramRequest['stretches']>
  readonly cancelAt: NonNullable<ProgramRequest['cancels']>
  readonly clock: 'virtual' | 'real'
  /** Absent: as DEFAULT_LIMITS says, and without a limit in real time. */
  readonly limitSeconds?: number
  readonly limitVirtualSeconds?: number
  readonly limitEvents: number
  readonly limitOutput: number
  readonly limitMemory: number
}

const MEGABYTE = 1024 * 1024

/** How a program runs when nothing is asked for. */
export const RUN_DEFAULTS = {
  view: 'both',
  signal: [],
  host: [],
  latency: [],
  cancelAt: [],
  clock: 'virtual',
  limitEvents: DEFAULT_LIMITS.events,
  limitOutput: DEFAULT_LIMITS.outputBytes,
  limitMemory: DEFAULT_LIMITS.memoryBytes / MEGABYTE,
} as const satisfies RunOptions

/** Everything that `run` and `trace` can be asked for. */
export function addRunOptions(command: Command): Command {
  return addSeed(addCircumstances(addDrawingOptions(command))).option(
    '--save <file>',
    'keep the trace in a file; `show FILE` draws it again',
  )
}

export function addSeed(command: Command): Command {
  return command.option(
    '--seed <n>',
    'what if sets, travelling bytes, waiting threads and `random` came out in another lawful way',
    whole,
  )
}

/** What a program runs under. */
export function addCircumstances(command: Command): Command {
  const defaults = RUN_DEFAULTS
  return command
    .option(
      '--signal <name@seconds>',
      'deliver a signal at that moment, such as SIGINT@2.5; may be repeated',
      signals,
      defaults.signal,
    )
    .option(
      '--host <name=seconds>',
      'put a host so far away on the simulated network, such as localhost=0.1; may be repeated',
      hosts,
      defaults.host,
    )
    .option(
      '--latency <name=seconds>',
      'what if tasks, calls and jobs of that name slept so much longer each time; * stands for anything',
      latencies,
      defaults.latency,
    )
    .option(
      '--cancel-at <seconds[:task]>',
      'what if that task, or the main one, were cancelled then; may be repeated',
      cancels,
      defaults.cancelAt,
    )
    .option('--python [path]', 'run an installed Python (3.11 or newer) instead of the built-in one')
    .addOption(
      new Option(
        '--clock <clock>',
        'real: real time, threads, sockets and processes, with an installed Python',
      )
        .choices(['virtual', 'real'])
        .default(defaults.clock),
    )
    .option(
      '--limit-seconds <n>',
      `stop after this much real time (default: ${DEFAULT_LIMITS.seconds}; none with \`--clock real\`)`,
      positive,
    )
    .option('--limit-virtual-seconds <n>', 'stop after this much virtual time', positive)
    .option('--limit-events <n>', 'stop after this many recorded events', whole, defaults.limitEvents)
    .option('--limit-output <bytes>', 'stop after this much output', whole, defaults.limitOutput)
    .option('--limit-memory <megabytes>', 'stop when it wants more memory', positive, defaults.limitMemory)
}

/** What `run`, `trace` and `show` have in common: how a timeline is drawn, and where it is written. */
export function addDrawingOptions(command: Command): Command {
  return addWindow(
    command.addOption(
      new Option('--view <view>', 'what to show; none: only what the program prints')
        .choices(['story', 'chart', 'both', 'none'])
        .default(RUN_DEFAULTS.view),
    ),
  )
    .option('--html <file>', 'write a page to zoom into and step through; it needs no network')
    .option('--step', 'step through the run, event by event, forwards and back')
    .option(
      '--speed <n>',
      'play the run, n virtual seconds a second; Ctrl-C is a SIGINT at that moment, if the program can run again',
      positive,
    )
    .option('--open', 'show the page in the browser')
    .option('--svg <file>', 'write the chart as a picture, for slides and READMEs')
    .option('--perfetto <file>', 'write a trace that ui.perfetto.dev and Chrome open')
    .addOption(
      new Option('--mermaid', 'print a Mermaid Gantt chart, for documents')
        .implies({ view: 'mermaid' })
        .conflicts(['json', 'step', 'speed']),
    )
    .hook('preAction', refuseOtherView)
}

/** Of what an option implies the parser itself knows no conflict: a view that was typed stands. */
function refuseOtherView(command: Command): void {
  const { mermaid, view } = command.opts<{ readonly mermaid?: boolean; readonly view: View }>()
  if (mermaid && view !== 'mermaid')
    command.error("error: option '--mermaid' cannot be used with option '--view <view>'")
}

/** What part of a timeline is drawn. */
export function addWindow(command: Command): Command {
  return command
    .option('--all', 'show every task and every line, nothing folded')
    .option('--from <seconds>', 'draw only what happens from then on', moment)
    .option('--to <seconds>', 'draw only what happens until then', moment)
    .option('--task <pattern>', 'draw only tasks of that name; * stands for anything')
}

/** The part of a timeline that is asked for. */
export function windowAsked({ from, to, task }: DrawingOptions): Window {
  if (from !== undefined && to !== undefined && from > to)
    throw new TutorError(
      'window-reversed',
      'What `--from` names is later than what `--to` names, so nothing is between them.',
      'Swap the two.',
    )
  return { from: from ?? null, to: to ?? null, task: task ?? null }
}

export function limitsOf(options: RunOptions): Limits {
  return {
    seconds:
      options.limitSeconds ?? (options.clock === 'real' ? Number.POSITIVE_INFINITY : DEFAULT_LIMITS.seconds),
    events: options.limitEvents,
    outputBytes: options.limitOutput,
    memoryBytes: Math.round(options.limitMemory * MEGABYTE),
    virtualSeconds: options.limitVirtualSeconds ?? null,
  }
}

/** As `openEngine` takes it. Only an installed Python has real time. */
export function pythonOf({
  python,
  clock,
}: {
  readonly python?: string | true
  readonly clock?: RunOptions['clock']
}): string | null {
  if (python === undefined) return clock === 'real' ? '' : null
  return python === true ? '' : python
}
