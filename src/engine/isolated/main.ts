import { readFileSync, writeSync } from 'node:fs'
import { EXIT } from '../../exit-status.js'
import { bootFromSnapshot } from '../embedded/inside/boot.js'
import { callServe } from '../embedded/inside/call-serve.js'
import { takeFolders } from '../embedded/inside/folder.js'
import { freezeIntrinsics } from '../embedded/inside/freeze-intrinsics.js'
import { limitMemory } from '../embedded/inside/limit-memory.js'
import { sealEntropy } from '../embedded/inside/seal-entropy.js'
import { sealErrors, sealHost } from '../embedded/inside/seal-host.js'
import { sealProcess } from './seal-process.js'

// The program of an isolated host: one request from a stranger's hand, in a process that may do nothing but compute.
// It reads the request on descriptor 3 and writes messages on descriptor 4; it is ended from outside.

const [snapshot, memoryBytes] = process.argv.slice(2) as [string, string]
const exit = process.exit.bind(process)
const complain = (text: string) => void writeSync(2, `${text}\n`)
const send = (text: string) => {
  const bytes = Buffer.from(`${text}\n`)
  for (let at = 0; at < bytes.length; ) at += writeSome(bytes.subarray(at))
}

// Python would show it as an environment variable.
process.argv[1] = 'python'
sealErrors()
sealHost()
sealEntropy()()
const setMemoryLimit = limitMemory(() => {})
try {
  const python = await bootFromSnapshot(readFileSync(snapshot))
  const request = readFileSync(3, 'utf8')
  const host = python.pyimport('asyncio_tutor.host')
  takeFolders(python)
  sealProcess(python)
  freezeIntrinsics()
  python.setStdout({ write: bytes => bytes.length })
  python.setStderr({ write: bytes => bytes.length })
  setMemoryLimit(Number(memoryBytes))
  send('')
  await callServe(host.serve, request, send, () => undefined)
  exit(0)
} catch (error) {
  const {
    name = '',
    message = String(error),
    status,
  } = error as { name?: string; message?: string; status?: number }
  // What emscripten throws when the program ends the whole interpreter.
  if (name.startsWith('Exit') && status !== undefined) exit(status)
  complain(message)
  exit(EXIT.hostBroke)
}

/** The pipe may be full for a moment. */
function writeSome(bytes: Uint8Array): number {
  try {
    return writeSync(4, bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0
    throw error
  }
}
