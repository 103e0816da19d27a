import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'
import { type FromWorker, Shared, type WorkerSetup } from './worker-messages.js'

// The program of a process that boots an interpreter plainly, imports our package and writes the image of its memory. A process of
// its own, since the engine must be able to switch stacks when Python boots: what it finds then is in the image.

const [worker, packages, file] = process.argv.slice(2) as [string, string, string]
const shared = new SharedArrayBuffer(4 * Shared.length)
const lines = new MessageChannel().port2
const setup: WorkerSetup = { packages, snapshot: null, shared, lines, makesSnapshot: true }
const thread = new Worker(pathToFileURL(worker), {
  workerData: setup,
  transferList: [lines],
  env: {},
  execArgv: [],
})
thread.on('message', (message: FromWorker) => {
  void thread.terminate()
  if (message.kind !== 'snapshot')
    throw new Error(`The memory snapshot can't be made: ${JSON.stringify(message)}`)
  writeFileSync(file, message.bytes)
})
