import { MessageChannel, Worker } from 'node:worker_threads'
import type { Host, HostEnd, HostListener, HostRequest, StartHost } from '../host.js'
import type { Location } from './location.js'
import { type FromWorker, Shared, type ToWorker, type WorkerSetup } from './worker-messages.js'

export interface EmbeddedOptions {
  /** Keeps a booted worker in hand for the next request. */
  readonly keepsSpare?: boolean
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

export function createWorkers(location: Location, { keepsSpare = false, notice }: EmbeddedOptions) {
  const living = new Set<Worker>()
  let spare: BootingWorker | null = null
  let isClosed = false

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
    thread.once('exit', () => living.delete(thread))
    living.add(thread)
    return { thread, shared: new Int32Array(shared), lines }
  }

  const start: StartHost = (request, listener) => {
    const worker = spare ?? boot()
    spare = null
    return serve(worker, request, listener, notice, () => {
      if (keepsSpare && !isClosed) spare ??= boot()
    })
  }

  async function close(): Promise<void> {
    isClosed = true
    await Promise.all([...living].map(thread => thread.terminate()))
  }

  return { start, close }
}

function serve(
  { thread, shared, lines }: BootingWorker,
  { json, folder, memoryBytes }: HostRequest,
  listener: HostListener,
  notice: EmbeddedOptions['notice'],
  ended: () => void,
): Host {
  let isOver = false
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
    if (over()) listener.gone(end)
  }
  const wakeReader = () => {
    Atomics.store(shared, Shared.line, 1)
    Atomics.notify(shared, Shared.line)
  }

  thread.on('message', (message: FromWorker) => {
    if (isOver) return
    switch (message.kind) {
      case 'booted':
        if (message.notice !== null)
          notice?.(`Python starts slowly: its snapshot can't be used (${message.notice}).`)
        return
      case 'began':
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
  })
  thread.on('error', error => gone({ kind: 'died', reason: error.message }))
  thread.on('exit', status => gone({ kind: 'exited', status }))
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
  }
}
