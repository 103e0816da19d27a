import type { Outcome, TraceEvent } from '../trace/events.js'

/** What judges answers. */
export interface Judge {
  /** Runs the hidden checks of one exercise over an answer. */
  check(request: CheckRequest): Promise<CheckRun>
  /** Ends workers and processes. Safe to call twice. */
  close(): Promise<void>
}

/** Runs Python. All hosts (embedded, isolated, system) speak the same protocol, so everything above is the same for them. */
export interface Engine extends Judge {
  readonly kind: 'embedded' | 'system'
  /** Runs a whole program as `__main__`. Resolves when it ended, however it ended; rejects only with a TutorError when the engine could not start. */
  run(request: ProgramRequest, listen?: RunListener): Promise<Run>
}

export interface ProgramRequest {
  /** Absolute path of the file. Its folder is what the program sees of the disk. */
  readonly file: string
  /** What `sys.argv[0]` is: the file as it was typed. Absent: its path. */
  readonly called?: string
  /** Runs this module as `python -m` does, from that folder; `file` is then only a name for it. */
  readonly module?: { readonly name: string; readonly folder: string }
  /** What `sys.argv[1:]` is. */
  readonly programArguments: readonly string[]
  /** `inherit`: the program reads this process's stdin, line by line. */
  readonly stdin: 'inherit' | { readonly text: string }
  /** Lines that it reads before those: what an earlier run of it has read. */
  readonly typed?: Run['typed']
  /** Signals delivered at a virtual moment, in seconds. */
  readonly signals: readonly { readonly name: string; readonly at: number }[]
  /** `real`: on the standard library's own loop, in real time; only an installed Python can. Absent: virtual. */
  readonly clock?: 'virtual' | 'real'
  /** Hosts of the simulated network, each so many virtual seconds away, one way. Absent: only this machine, at no distance. */
  readonly hosts?: readonly { readonly name: string; readonly latency: number }[]
  /** Which of the lawful schedules, and what is drawn by lot; 0, and absent: the usual one. */
  readonly seed?: number
  /** Tasks of that name (with `*`) sleep so many virtual seconds longer, each time. */
  readonly stretches?: readonly { readonly name: string; readonly seconds: number }[]
  /** At that virtual moment tasks of that name are asked to cancel; null: the main task. */
  readonly cancels?: readonly { readonly at: number; readonly name: string | null }[]
  /** The options that it was asked for with, each a word: kept in the trace. Absent: none. */
  readonly madeWith?: readonly string[]
  /** Files the program changes in its folder are changed on disk; else they vanish with the run. */
  readonly keepsFiles: boolean
  readonly limits: Limits
  /** Stops the run cleanly (Ctrl-C): the outcome is then `interrupted`. */
  readonly abort?: AbortSignal
  /** In real time: sends SIGINT to the program, which does with it what it will. */
  readonly interrupt?: AbortSignal
}

export interface RunListener {
  /** Batches, in order, while the program runs: for output that must not wait. */
  events?(batch: readonly TraceEvent[]): void
}

export interface Run {
  readonly events: readonly TraceEvent[]
  readonly outcome: Outcome
  /** The lines of stdin that the program has read, with their newlines; null: its end. Absent: not known. */
  readonly typed?: readonly (string | null)[]
}

export interface Limits {
  /** Real seconds; Infinity: no limit. */
  readonly seconds: number
  readonly events: number
  readonly outputBytes: number
  readonly memoryBytes: number
  /** Virtual seconds; null: no limit. */
  readonly virtualSeconds: number | null
}

export const DEFAULT_LIMITS: Limits = {
  seconds: 10,
  events: 200_000,
  outputBytes: 1_000_000,
  memoryBytes: 512 * 1024 * 1024,
  virtualSeconds: null,
}

export interface CheckRequest {
  /** The exercise's checks.py: its text, and the path to name in messages about *our* faults. */
  readonly checks: { readonly file: string; readonly source: string }
  /** The learner's answer. `file` is what messages and tracebacks name. */
  readonly answer: { readonly file: string; readonly source: string }
  /** Schedules to judge under. 0 is the plain one that guides talk about; others vary delays and ties. */
  readonly schedules: readonly number[]
  /**
   * Answers known to fail the check of that title (null: any of them). After a pass they are judged in the same interpreter:
   * where one passes, something was done to it. Absent: none.
   */
  readonly knownWrong?: readonly {
    readonly file: string
    readonly source: string
    readonly fails: string | null
  }[]
  /** Runs only the check of that title, and ends it after so many of its runs, with a failure of the kind `shown` that has the trace of it. */
  readonly only?: { readonly title: string; readonly run: number }
  /** Limits of one check under one schedule. */
  readonly limits: Limits
  readonly abort?: AbortSignal
}

export interface CheckRun {
  /** In the order checks.py declares them; every declared check is here, or `broken` says why not. */
  readonly results: readonly CheckResult[]
  /**
   * What in the answer could reach into the interpreter that judges it, or did: whether a pass was earned, a person must say.
   * `line` is null where no line did it.
   */
  readonly suspicions: readonly Suspicion[]
  /** A check of ours broke: the learner is not to blame. */
  readonly broken: { readonly check: string; readonly error: string } | null
}

export interface Suspicion {
  readonly line: number | null
  readonly what: string
}

export interface CheckResult {
  readonly title: string
  /** True only if the check itself reported, with this run's secret, that it ran to its end under every schedule. */
  readonly passed: boolean
  /** Passed over, since what it `needs` is missing or another check that it builds on failed. */
  readonly skipped: boolean
  readonly hints: readonly string[]
  readonly failure: CheckFailure | null
}

export interface CheckFailure {
  /** One or two sentences with this run's facts. */
  readonly message: string
  /** What kind of failure, stable: `assertion`, `never-awaited`, `crashed`, `deadlocked`, `blocked`, `left-pending`, `timed-out`, `missing`, `replaced`, `syntax`, `exited` … */
  readonly kind: string
  /** The line in the learner's file; null when it is nowhere in particular. */
  readonly line: number | null
  /** For a syntax error: the line's text and the caret's column (1-based). */
  readonly source: { readonly text: string; readonly column: number } | null
  /** The exception of a crash or a syntax error: its class and its text. */
  readonly error: { readonly name: string; readonly text: string } | null
  /** The learner's own frames of a crash, outermost first. */
  readonly frames: readonly { readonly line: number; readonly function: string }[]
  readonly schedule: number
  /** What the schedule supplied, in words: "a takes 3.5 s, b 0.5 s". Empty when there was nothing to vary. */
  readonly scheduleText: string
  /** Which of the check's runs `events` are of, from 1; 0: none was made. */
  readonly run: number
  /** The trace of the run that failed; empty if none was made. */
  readonly events: readonly TraceEvent[]
}
