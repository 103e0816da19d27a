import { MessageChannel, Worker } from 'node:worker_threads'
import { type FromWorker, Shared, type WorkerSetup } from './worker-messages.js'

/** Boots an interpreter plainly, imports our package and returns the image of its memory. */
export function makeSnapshot(worker: URL, packages: string): Promise<Uint8Array> {
  const shared = new SharedArrayBuffer(4 * Shared.length)
  const lines = new MessageChannel().port2
  const setup: WorkerSetup = { packages, snapshot: null, shared, lines, makesSnapshot: true }
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: setup, transferList: [lines], env: {}, execArgv: [] })
    thread.on('error', reject)
    thread.on('message', (message: FromWorker) => {
      void thread.terminate()
      if (message.kind === 'snapshot') resolve(message.bytes)
      else reject(new Error(`The memory snapshot can't be made: ${JSON.stringify(message)}`))
    })
  })
}
