import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { PyodideAPI } from 'pyodide'
import { bootFromSnapshot, bootPlainly } from './boot.js'
import { showFolder } from './folder.js'
import { limitMemory, sealEntropy } from './seal.js'
import { type FromWorker, Shared, type ToWorker, type WorkerSetup } from './worker-messages.js'

// The worker thread: boots an interpreter, then serves a request, and another one if it is asked again.

const setup: WorkerSetup = workerData
const shared = new Int32Array(setup.shared)
const main: MessagePort = parentPort!
const send = (message: FromWorker) => main.postMessage(message)

sealEntropy()
const nextRequest = () => new Promise<ToWorker>(resolve => main.once('message', resolve))
// Asked for at once: the request may come before Python is up.
const firstRequest = nextRequest()
try {
  if (setup.makesSnapshot) {
    send({ kind: 'snapshot', bytes: (await bootPlainly(setup.packages, true)).makeMemorySnapshot() })
  } else {
    const { python, notice } = await boot()
    send({ kind: 'booted', notice })
    let request = await firstRequest
    for (;;) {
      serve(python, request)
      const following = nextRequest()
      send({ kind: 'returned' })
      request = await following
    }
  }
} catch (error) {
  send(explain(error))
}

async function boot(): Promise<{ python: PyodideAPI; notice: string | null }> {
  if (setup.snapshot === null) return { python: await bootPlainly(setup.packages, false), notice: null }
  try {
    return { python: await bootFromSnapshot(setup.snapshot), notice: null }
  } catch (error) {
    const notice = error instanceof Error ? error.message : String(error)
    return { python: await bootPlainly(setup.packages, false), notice }
  }
}

function serve(python: PyodideAPI, request: ToWorker): void {
  python.setInterruptBuffer(shared)
  for (const [stream, set] of [
    ['stdout', python.setStdout],
    ['stderr', python.setStderr],
  ] as const) {
    const write = (bytes: Uint8Array) => {
      send({ kind: 'output', stream, bytes: bytes.slice() })
      return bytes.length
    }
    set.call(python, { write })
  }
  if (request.folder !== null) showFolder(python, request.folder)
  limitMemory(request.memoryBytes, () => Atomics.store(shared, Shared.refusedMemory, 1))
  const host = python.pyimport('asyncio_tutor.host')
  send({ kind: 'began' })
  host.serve(request.json, (text: string) => send({ kind: 'messages', text }), readLine)
}

/** Waits for the main thread to bring a line of stdin. Undefined (None in Python) at the end. */
function readLine(): string | undefined {
  Atomics.wait(shared, Shared.line, 0)
  Atomics.store(shared, Shared.line, 0)
  const line: unknown = receiveMessageOnPort(setup.lines)?.message
  return typeof line === 'string' ? line : undefined
}

function explain(error: unknown): FromWorker {
  if (error instanceof Error) {
    // What emscripten throws when the program ends the whole interpreter.
    if (error.name.startsWith('Exit') && 'status' in error)
      return { kind: 'exited', status: Number(error.status) }
    return { kind: 'died', reason: lastLine(error.message) }
  }
  return { kind: 'died', reason: String(error) }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
