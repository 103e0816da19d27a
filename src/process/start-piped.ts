import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { processorSecondsOf } from './processor-time.js'

export interface PipedProcess {
  readonly stdin: Writable
  readonly stdout: Readable
  readonly stderr: Readable
  /** The pipe that the child reads as descriptor 3. */
  readonly request: Writable
  /** The pipe that the child writes as descriptor 4. */
  readonly messages: Readable
  /** See processor-time.ts. */
  processorSeconds(): number | null
  send(signal: 'SIGINT' | 'SIGVTALRM'): void
  /** Kills it and all of its process group. */
  kill(): void
  /** When it ended and its pipes are read to their ends. Rejects when it could not be started. */
  readonly ended: Promise<{ readonly status: number | null; readonly signal: string | null }>
}

export interface PipedCommand {
  readonly command: string
  readonly commandArguments: readonly string[]
  /** Added to this process's own environment; with `isAlone` it is all there is. */
  readonly environment: Readonly<Record<string, string>>
  readonly isAlone?: boolean
  readonly folder?: string
}

/** Something that the child started may hold its pipes open; then they are not waited for. */
const DRAIN_MS = 500

/**
 * Starts a child in a process group of its own, so that Ctrl-C reaches only us, with three pipes besides the usual ones:
 * a request to it (3), messages from it (4), and one that only closes when this process is gone, however it went (5).
 */
export function startPiped({
  command,
  commandArguments,
  environment,
  isAlone = false,
  folder,
}: PipedCommand): PipedProcess {
  const child = spawn(command, commandArguments, {
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
    env: isAlone ? environment : { ...process.env, ...environment },
    detached: process.platform !== 'win32',
    ...(folder === undefined ? {} : { cwd: folder }),
  })
  const { stdin, stdout, stderr } = child
  const pipes: readonly unknown[] = child.stdio
  const request = pipes[3] as Writable
  const messages = pipes[4] as Readable
  const lifeline = pipes[5] as Writable
  // A child that ended early closes its pipes: how it ended is told elsewhere.
  for (const pipe of [stdin, request, lifeline]) pipe.on('error', () => {})

  async function untilEnded() {
    const closed = once(child, 'close')
    const [status, signal] = await once(child, 'exit')
    let timer: NodeJS.Timeout | undefined
    await Promise.race([
      closed,
      new Promise(resolve => {
        timer = setTimeout(resolve, DRAIN_MS)
      }),
    ])
    clearTimeout(timer)
    return { status, signal }
  }

  return {
    stdin,
    stdout,
    stderr,
    request,
    messages,
    processorSeconds: () => processorSecondsOf(child.pid),
    send: signal => void child.kill(signal),
    kill: () => {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
      } catch {
        child.kill('SIGKILL')
      }
    },
    ended: untilEnded(),
  }
}
