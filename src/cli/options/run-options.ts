import { DEFAULT_LIMITS, type Limits, type ProgramRequest } from '../../engine/engine.js'
import { TutorError } from '../../errors.js'
import type { Window } from '../../timeline/window.js'
import type { SharedOptions } from '../context.js'
import { FILE_KINDS, type FileKind, type View } from '../formats.js'

export interface WritingOptions extends Partial<Record<FileKind, string>> {
  /** Shows the page in the browser; without a file it is a temporary one. */
  readonly open?: boolean
}

export interface DrawingOptions extends SharedOptions, WritingOptions {
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
  /** Computing takes virtual time. */
  readonly cpuTime?: boolean
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

/** A file is asked for: what writes it is loaded only then. */
export function writesAnything(options: WritingOptions): boolean {
  return options.open === true || FILE_KINDS.some(kind => options[kind] !== undefined)
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

/** Only a part of a timeline is asked for. */
export function isPartAsked({ from, to, task }: DrawingOptions): boolean {
  return [from, to, task].some(asked => asked !== undefined)
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
