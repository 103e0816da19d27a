import { MessageChannel, Worker } from 'node:worker_threads'
import { TutorError } from '../../errors.js'
import type { Host, HostEnd, HostListener, HostRequest, StartHost } from '../host.js'
import type { Location } from './location.js'
import { type FromWorker, Shared, type ToWorker, type WorkerSetup } from './worker-messages.js'

export interface EmbeddedOptions {
  /** Has a booted interpreter in hand for each next request, not only for the first. */
  readonly keepsSpare?: boolean
  /**
   * A worker whose checks ran to their end serves the next request as well. For answers that are trusted:
   * what one leaves behind in the interpreter, the next one finds.
   */
  readonly reusesWorkers?: boolean
  /** Told when the snapshot can't be used, so that every start takes seconds. */
  readonly notice?: (sentence: string) => void
}

interface BootingWorker {
  readonly thread: Worker
  readonly shared: Int32Array
  readonly lines: MessageChannel
}

/** Nested data structures make Python recurse in C: 16 MB were too little for a deep `repr`. */
const STACK_MB = 64
const SIGINT = 2

/** Workers, each for one request. The first one boots at once: an engine is made when there is something to run. */
export function createWorkers(
  location: Location,
  { keepsSpare = false, reusesWorkers = false, notice }: EmbeddedOptions,
) {
  const living = new Set<Worker>()
  const resting: BootingWorker[] = []
  let isClosed = false
  let spare: BootingWorker | null = boot()

  function boot(): BootingWorker {
    const shared = new SharedArrayBuffer(4 * Shared.length)
    const lines = new MessageChannel()
    const { packages, snapshot } = location
    const setup: WorkerSetup = { packages, snapshot, shared, lines: lines.port2, makesSnapshot: false }
    const thread = new Worker(location.worker, {
      workerData: setup,
      transferList: [lines.port2],
      resourceLimits: { stackSizeMb: STACK_MB },
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    })
    living.add(thread)
    thread.on('message', (message: FromWorker) => {
      if (message.kind !== 'booted' || message.notice === null) return
      notice?.(`Python starts slowly: its snapshot can't be used (${message.notice}).`)
    })
    // Whoever uses it listens too. One that ends before is passed over.
    thread.on('error', () => {})
    thread.once('exit', () => {
      living.delete(thread)
      if (spare?.thread === thread) spare = null
      const at = resting.findIndex(one => one.thread === thread)
      if (at >= 0) resting.splice(at, 1)
    })
    thread.unref()
    return { thread, shared: new Int32Array(shared), lines }
  }

  const start: StartHost = (request, listener) => {
    const rested = resting.pop()
    const worker = rested ?? spare ?? boot()
    if (rested === undefined) spare = null
    const ended = () => {
      if (keepsSpare && !isClosed) spare ??= boot()
    }
    return serve(worker, request, listener, ended, reusesWorkers ? () => resting.push(worker) : null)
  }

  /** Nobody waits until the threads are torn down; the process does, at its end. */
  function close(): void {
    isClosed = true
    for (const thread of living) void thread.terminate()
  }

  return { start, close }
}

function serve(
  { thread, shared, lines }: BootingWorker,
  { json, folder, memoryBytes }: HostRequest,
  listener: HostListener,
  ended: () => void,
  rest: (() => void) | null,
): Host {
  let isOver = false
  let isResting = false
  let hasBegun = false
  const over = () => {
    if (isOver) return false
    isOver = true
    // Nobody waits for the thread to be torn down.
    thread.unref()
    void thread.terminate()
    lines.port1.close()
    ended()
    return true
  }
  const gone = (end: HostEnd) => {
    if (over()) listener.gone(hasBegun ? end : notStarted(end))
  }
  const wakeReader = () => {
    Atomics.store(shared, Shared.line, 1)
    Atomics.notify(shared, Shared.line)
  }

  const hear = (message: FromWorker) => {
    if (isOver) {
      if (isResting && message.kind === 'returned') rested()
      return
    }
    switch (message.kind) {
      case 'booted':
      case 'snapshot':
        return
      case 'began':
        hasBegun = true
        return listener.began()
      case 'messages':
        return listener.messages(message.text)
      case 'output':
        return listener.output(message.stream, message.bytes)
      case 'returned':
        return gone({ kind: 'died', reason: 'It stopped without saying how the program ended.' })
      case 'exited':
        return gone({ kind: 'exited', status: message.status })
      case 'died':
        return gone({ kind: 'died', reason: message.reason })
    }
  }
  const fail = (error: Error) => gone({ kind: 'died', reason: error.message })
  const exit = (status: number) => gone({ kind: 'exited', status })
  const rested = () => {
    thread.off('message', hear).off('error', fail).off('exit', exit)
    thread.unref()
    rest?.()
  }
  thread.on('message', hear).on('error', fail).on('exit', exit)
  thread.ref()
  const message: ToWorker = { json, folder, memoryBytes }
  thread.postMessage(message)

  return {
    interrupt: () => {
      Atomics.store(shared, Shared.interrupt, SIGINT)
      // Python may be waiting for a line.
      wakeReader()
    },
    bringLine: line => {
      if (isOver) return
      lines.port1.postMessage(line)
      wakeReader()
    },
    wasRefusedMemory: () => Atomics.load(shared, Shared.refusedMemory) === 1,
    end: () => void over(),
    rest: () => {
      if (rest === null) return void over()
      isResting = !isOver
      isOver = true
    },
  }
}

function notStarted(end: HostEnd): HostEnd {
  const reason = end.kind === 'died' ? end.reason : `it ended at once (${end.kind})`
  const what = `The built-in Python could not be started: ${reason}.`
  const remedy = 'Install asyncio-tutor again, or use an installed Python with `--python`.'
  return { kind: 'not-started', error: new TutorError('engine-not-started', what, remedy, 3) }
}
