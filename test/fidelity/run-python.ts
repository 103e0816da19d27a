import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterLimit, stoppedBy } from '../limits.js'
import { type Printed, type ProgramCircumstances, type SignalAt, withoutAddresses } from './printed.js'
import type { Python } from './pythons.js'
import { LIMIT_MS, PACKAGES, runWarm } from './warm-python.js'

interface Circumstances {
  readonly environment?: Readonly<Record<string, string>>
  readonly signals?: readonly SignalAt[]
  readonly pace?: number
  readonly limitMs?: number
}

/** The descriptor on which paced/sitecustomize.py says that the program waits. */
const READY = 3
const PACED = fileURLToPath(new URL('paced', import.meta.url))

/** As `python3 FILE` in a shell: real time, real signals, stock asyncio. At another pace than 1 its seconds last so many real ones. */
export function runStock(
  python: Python,
  file: string,
  { programArguments = [], signals = [] }: ProgramCircumstances = {},
  pace = 1,
): Promise<Printed> {
  const limitMs = LIMIT_MS * Math.max(1, pace)
  return runPython(python, [file, ...programArguments], { signals, pace, limitMs })
}

/** The same program on our loop, under the same interpreter. */
export function runNative(
  python: Python,
  file: string,
  { programArguments = [], signals = [] }: ProgramCircumstances = {},
): Promise<Printed> {
  const command = ['run', file, ...announced(signals), ...programArguments]
  const canFork = process.platform !== 'win32'
  return canFork ? runWarm(python, command) : runOurs(python, ['-m', 'asyncio_tutor', ...command])
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

async function runPython(
  python: Python,
  pythonArguments: readonly string[],
  { environment = {}, signals = [], pace = 1, limitMs = LIMIT_MS }: Circumstances,
): Promise<Printed> {
  const child = spawn(python.path, pythonArguments, {
    env: { ...process.env, ...environment, ...paced(signals, pace) },
    stdio: ['pipe', 'pipe', 'pipe', ...(signals.length > 0 ? ['pipe' as const] : [])],
  })
  child.stdin!.end()
  const timers: NodeJS.Timeout[] = []
  // Its seconds begin when the program says that it waits, however long the interpreter took to start.
  child.stdio[READY]?.once('data', () => {
    for (const { name, at } of signals)
      timers.push(setTimeout(() => child.kill(name as NodeJS.Signals), at * 1000 * pace))
  })
  let callOff = () => {}
  const limit = new Promise<never>((_, reject) => {
    callOff = afterLimit(limitMs, () => {
      child.kill('SIGKILL')
      reject(stoppedBy(limitMs, `run-python ${pythonArguments.join(' ')}`))
    })
  })
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(signal === null ? code! : 128 + constants.signals[signal]))
  })
  try {
    const printed = Promise.all([ended, text(child.stdout!), text(child.stderr!)])
    const [status, stdout, stderr] = await Promise.race([printed, limit])
    return { status, stdout, stderr: withoutAddresses(stderr) }
  } finally {
    callOff()
    for (const timer of timers) clearTimeout(timer)
  }
}

/** Nothing where nothing is needed: stock Python as it is. */
function paced(signals: readonly SignalAt[], pace: number): Readonly<Record<string, string>> {
  if (signals.length === 0 && pace === 1) return {}
  const path = [PACED, process.env.PYTHONPATH ?? ''].filter(part => part !== '').join(delimiter)
  return {
    PYTHONPATH: path,
    FIDELITY_PACE: String(pace),
    ...(signals.length > 0 && { FIDELITY_READY: String(READY) }),
  }
}
