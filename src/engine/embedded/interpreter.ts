import { setFlagsFromString } from 'node:v8'
import { MessageChannel, Worker } from 'node:worker_threads'
import { ownProcessorSeconds } from '../../process/processor-time.js'
import type { Location } from './location.js'
import { LATE_TIERING, SWITCHES_IN_THREADS, stackSwitching } from './node-flags.js'
import { type FromWorker, Shared, type ToWorker, type WorkerSetup } from './worker-messages.js'

/** A Python in a worker thread. It serves one request at a time; after each it is as if it had just booted. */
export interface Interpreter {
  /** Who hears what it says from now on. That it is no more is told to each. */
  hear(listener: Listener): void
  serve(request: ToWorker): void
  interrupt(): void
  /** See Host. */
  processorSeconds(): number | null
  bringLine(line: string | null): void
  /** Nothing is asked of it: it keeps no process alive. */
  rest(): void
  terminate(): void
}

export type Heard = FromWorker | { readonly kind: 'ended'; readonly status: number }
type Listener = (message: Heard) => void

/** Nested data structures make Python recurse in C: 16 MB were too little for a deep `repr`. */
const STACK_MB = 64
const SIGINT = 2

for (const flag of [LATE_TIERING, ...(SWITCHES_IN_THREADS ? stackSwitching() : [])]) setFlagsFromString(flag)
// Threads that begin from now on make no code from text: with it a program could get from any object to Node.
setFlagsFromString('--disallow-code-generation-from-strings')

export function bootInterpreter({
  worker,
  packages,
  snapshot,
}: Pick<Location, 'worker' | 'packages' | 'snapshot'>): Interpreter {
  const buffer = new SharedArrayBuffer(4 * Shared.length)
  const shared = new Int32Array(buffer)
  const lines = new MessageChannel()
  const setup: WorkerSetup = { packages, snapshot, shared: buffer, lines: lines.port2, makesSnapshot: false }
  const thread = new Worker(worker, {
    workerData: setup,
    transferList: [lines.port2],
    resourceLimits: { stackSizeMb: STACK_MB },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  let listener: Listener = () => {}
  let end: Heard | null = null
  const say: Listener = message => {
    if (message.kind === 'died' || message.kind === 'exited' || message.kind === 'ended') end ??= message
    listener(message)
  }
  const wakeReader = () => {
    Atomics.store(shared, Shared.line, 1)
    Atomics.notify(shared, Shared.line)
  }
  thread.on('message', say)
  thread.on('error', error => say({ kind: 'died', reason: error.message }))
  thread.on('exit', status => say({ kind: 'ended', status }))
  thread.unref()

  return {
    hear: newListener => {
      listener = newListener
      const known = end
      if (known !== null) queueMicrotask(() => newListener(known))
    },
    serve: request => {
      thread.ref()
      shared.fill(0)
      thread.postMessage(request)
    },
    interrupt: () => {
      Atomics.store(shared, Shared.interrupt, SIGINT)
      // Python may be waiting for a line.
      wakeReader()
    },
    processorSeconds: ownProcessorSeconds,
    bringLine: line => {
      lines.port1.postMessage(line)
      wakeReader()
    },
    rest: () => thread.unref(),
    // Nobody waits until the thread is torn down, which takes longer than most programs.
    terminate: () => {
      thread.unref()
      void thread.terminate()
      lines.port1.close()
    },
  }
}
