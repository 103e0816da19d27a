import { execFile } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Python } from './pythons.js'

export interface Printed {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

const PACKAGES = fileURLToPath(new URL('../../src/python', import.meta.url))
const LIMIT_MS = 20_000

/** As `python3 FILE` in a shell: real time, real signals, stock asyncio. */
export function runStock(python: Python, file: string): Promise<Printed> {
  return runPython(python, [file], {})
}

/** The same program on our loop, under the same interpreter. */
export function runNative(python: Python, file: string, signals: readonly string[] = []): Promise<Printed> {
  const announced = signals.length > 0 ? [`--signal=${signals.join(',')}`] : []
  return runPython(python, ['-m', 'asyncio_tutor', 'run', file, ...announced], { PYTHONPATH: PACKAGES })
}

export function runPython(
  python: Python,
  pythonArguments: readonly string[],
  environment: Readonly<Record<string, string>>,
  limitMs = LIMIT_MS,
): Promise<Printed> {
  return new Promise(resolve => {
    const child = execFile(
      python.path,
      pythonArguments,
      {
        env: { ...process.env, ...environment },
        timeout: limitMs,
        killSignal: 'SIGKILL',
        maxBuffer: 64 * 1024 * 1024,
      },
      (_error, stdout, stderr) =>
        resolve({ status: statusOf(child), stdout, stderr: withoutAddresses(stderr) }),
    )
    child.stdin?.end()
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
