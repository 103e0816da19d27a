import { readFileSync } from 'node:fs'
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { PyodideAPI } from 'pyodide'
import { type FromWorker, Shared, type ToWorker, type WorkerSetup } from '../worker-messages.js'
import { bootFromSnapshot, bootPlainly, makeSnapshot, memoryIn } from './boot.js'
import { callServe } from './call-serve.js'
import { type ShowItself, showFolder, takeFolders } from './folder.js'
import { freezeIntrinsics } from './freeze-intrinsics.js'
import { interruptBuffer } from './interrupt-buffer.js'
import { limitMemory } from './limit-memory.js'
import { rememberPython } from './restore.js'
import { sealEntropy } from './seal-entropy.js'
import { sealErrors, sealHost, sealJavaScript } from './seal-host.js'

// The worker thread: boots an interpreter and serves requests, each as if Python had just booted.

const setup: WorkerSetup = workerData
const shared = new Int32Array(setup.shared)
const main: MessagePort = parentPort!
const send = (message: FromWorker) => main.postMessage(message)

sealErrors()
sealHost()
const beginEntropy = sealEntropy()
let wasRefusedMemory = false
const setMemoryLimit = limitMemory(() => {
  wasRefusedMemory = true
})
const nextRequest = () => new Promise<ToWorker>(resolve => main.once('message', resolve))
// Asked for at once: the request may come before Python is up.
const firstRequest = nextRequest()
try {
  if (setup.makesSnapshot) {
    send({ kind: 'snapshot', bytes: await makeSnapshot(setup.packages) })
  } else {
    const { python, notice, startedFrom } = await boot()
    sealJavaScript(python)
    const showItself = takeFolders(python)
    send({ kind: 'booted', notice })
    const restore = rememberPython(python, startedFrom)
    freezeIntrinsics()
    let request = await firstRequest
    for (;;) {
      beginEntropy()
      await serve(python, request, showItself)
      setMemoryLimit(Number.POSITIVE_INFINITY)
      // The learner's own folder is not taken away again, lest something in it goes, too.
      if (request.folder?.keepsFiles || !restore()) break
      const following = nextRequest()
      send({ kind: 'restored' })
      request = await following
    }
    send({ kind: 'died', reason: 'It was left in no state to serve again.' })
  }
} catch (error) {
  send(explain(error))
}

/** `startedFrom`: the memory that it began with, as far as that is at hand. */
async function boot(): Promise<{ python: PyodideAPI; notice: string | null; startedFrom: Uint8Array }> {
  let notice: string | null = null
  if (setup.snapshot !== null) {
    try {
      const snapshot = readFileSync(setup.snapshot)
      return { python: await bootFromSnapshot(snapshot), notice, startedFrom: memoryIn(snapshot) }
    } catch (error) {
      notice = error instanceof Error ? error.message : String(error)
    }
  }
  return { python: await bootPlainly(setup.packages), notice, startedFrom: new Uint8Array() }
}

async function serve(python: PyodideAPI, request: ToWorker, showItself: ShowItself): Promise<void> {
  // A line that came too late for the program before.
  while (receiveMessageOnPort(setup.lines) !== undefined);
  python.setInterruptBuffer(interruptBuffer(shared))
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
  if (request.folder !== null) showFolder(python, request.folder, showItself)
  wasRefusedMemory = false
  setMemoryLimit(request.memoryBytes)
  send({ kind: 'began' })
  await callServe(
    python.pyimport('asyncio_tutor.host').serve,
    request.json,
    text => send({ kind: 'messages', text }),
    readLine,
    () => wasRefusedMemory,
    () => {
      send({ kind: 'lacks-threads' })
      // Whoever hears that ends this worker.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    },
  )
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
