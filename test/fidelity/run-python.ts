import { execFile } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Python } from './pythons.js'

export interface Printed {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Delivered at a moment in seconds: of virtual time to our loop, of real time to stock Python. */
export interface SignalAt {
  readonly name: string
  readonly at: number
}

interface Circumstances {
  readonly environment?: Readonly<Record<string, string>>
  readonly signals?: readonly SignalAt[]
  readonly limitMs?: number
}

const PACKAGES = fileURLToPath(new URL('../../src/python', import.meta.url))
const LIMIT_MS = 20_000

/** A real interpreter needs about so long until its loop runs; only then its seconds begin. */
const START_MS = 150

/** As `python3 FILE` in a shell: real time, real signals, stock asyncio. */
export function runStock(
  python: Python,
  file: string,
  {
    programArguments = [],
    signals = [],
  }: { programArguments?: readonly string[]; signals?: readonly SignalAt[] } = {},
): Promise<Printed> {
  return runPython(python, [file, ...programArguments], { signals })
}

/** The same program on our loop, under the same interpreter. */
export function runNative(
  python: Python,
  file: string,
  {
    programArguments = [],
    signals = [],
  }: { programArguments?: readonly string[]; signals?: readonly SignalAt[] } = {},
): Promise<Printed> {
  return runOurs(python, ['-m', 'asyncio_tutor', 'run', file, ...announced(signals), ...programArguments])
}

/** A Python that has our package; it makes no real signals. */
export function runOurs(
  python: Python,
  pythonArguments: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  limitMs = LIMIT_MS,
): Promise<Printed> {
  return runPython(python, pythonArguments, {
    environment: { ...environment, PYTHONPATH: PACKAGES },
    limitMs,
  })
}

/** The option of `python -m asyncio_tutor run` and `events` that announces signals. */
export function announced(signals: readonly SignalAt[]): string[] {
  return signals.length > 0 ? [`--signal=${signals.map(({ name, at }) => `${name}@${at}`).join(',')}`] : []
}

function runPython(
  python: Python,
  pythonArguments: readonly string[],
  { environment = {}, signals = [], limitMs = LIMIT_MS }: Circumstances,
): Promise<Printed> {
  return new Promise(resolve => {
    const options = {
      env: { ...process.env, ...environment },
      timeout: limitMs,
      killSignal: 'SIGKILL' as const,
      maxBuffer: 64 * 1024 * 1024,
    }
    const child = execFile(python.path, pythonArguments, options, (_error, stdout, stderr) => {
      for (const timer of timers) clearTimeout(timer)
      resolve({ status: statusOf(child), stdout, stderr: withoutAddresses(stderr) })
    })
    child.stdin?.end()
    const timers = signals.map(({ name, at }) =>
      setTimeout(() => child.kill(name as NodeJS.Signals), START_MS + at * 1000),
    )
  })
}

/** What a shell would say: 128 and the signal's number for a program that a signal ended. */
function statusOf(child: { exitCode: number | null; signalCode: NodeJS.Signals | null }): number {
  return child.signalCode === null ? (child.exitCode ?? -1) : 128 + constants.signals[child.signalCode]
}

/** Only addresses differ from run to run. */
function withoutAddresses(text: string): string {
  return text.replaceAll(/0x[0-9a-f]+/g, '0x…')
}
