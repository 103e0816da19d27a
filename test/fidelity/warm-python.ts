import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterLimit, stoppedBy } from '../limits.js'
import { type Printed, withoutAddresses } from './printed.js'
import type { Python } from './pythons.js'

/** A fork of an interpreter that has imported our package already: see warm.py. */
interface Fork {
  pid: number
  readonly ended: (status: number) => void
  readonly failed: (error: Error) => void
}

interface Warm {
  readonly child: ChildProcess
  readonly forks: Map<number, Fork>
}

interface Answer {
  readonly id: number
  readonly pid?: number
  readonly status?: number
}

export const PACKAGES = fileURLToPath(new URL('../../src/python', import.meta.url))
const SERVER = fileURLToPath(new URL('warm.py', import.meta.url))

/** Of a quiet machine, for one run. */
export const LIMIT_MS = 20_000

/** One for each Python. They end with this process, which their stdin comes from. */
const warm = new Map<string, Warm>()
let requests = 0

/** As `python -m asyncio_tutor ARGUMENTS`, in a fraction of the time. */
export async function runWarm(python: Python, pythonArguments: readonly string[]): Promise<Printed> {
  const output = mkdtempSync(join(tmpdir(), 'tutor-fidelity-'))
  try {
    const status = await statusOf(python, pythonArguments, output)
    const [stdout, stderr] = ['stdout', 'stderr'].map(name => readFileSync(join(output, name), 'utf8'))
    return { status, stdout: stdout!, stderr: withoutAddresses(stderr!) }
  } finally {
    rmSync(output, { recursive: true })
  }
}

function statusOf(python: Python, pythonArguments: readonly string[], output: string): Promise<number> {
  const { child, forks } = warm.get(python.path) ?? begin(python)
  const id = requests++
  return new Promise<number>((resolve, reject) => {
    const callOff = afterLimit(LIMIT_MS, () => {
      const { pid } = forks.get(id)!
      if (pid > 0) process.kill(pid, 'SIGKILL')
      reject(stoppedBy(LIMIT_MS, `a run under Python ${python.version}`))
    })
    const ended = (status: number) => {
      callOff()
      resolve(status < 0 ? 128 - status : status)
    }
    const failed = (error: Error) => {
      callOff()
      reject(error)
    }
    forks.set(id, { pid: 0, ended, failed })
    child.stdin!.write(`${JSON.stringify({ id, arguments: pythonArguments, output })}\n`)
  })
}

function begin(python: Python): Warm {
  const environment = { ...process.env, PYTHONPATH: PACKAGES }
  const child = spawn(python.path, ['-P', SERVER], { env: environment, stdio: ['pipe', 'pipe', 'inherit'] })
  const forks = new Map<number, Fork>()
  createInterface(child.stdout!).on('line', line => {
    const { id, pid, status } = JSON.parse(line) as Answer
    const fork = forks.get(id)!
    if (pid !== undefined) fork.pid = pid
    if (status !== undefined) {
      forks.delete(id)
      fork.ended(status)
    }
  })
  child.on('exit', (code, signal) => {
    warm.delete(python.path)
    for (const { failed } of forks.values())
      failed(new Error(`The warm Python ${python.version} ended by ${signal ?? code}.`))
  })
  child.unref()
  const server = { child, forks }
  warm.set(python.path, server)
  return server
}
