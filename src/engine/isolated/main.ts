import { readFileSync, readSync, writeSync } from 'node:fs'
import { EXIT } from '../../exit-status.js'
import { bootFromSnapshot } from '../embedded/inside/boot.js'
import { callServe } from '../embedded/inside/call-serve.js'
import { showFolder, takeFolders } from '../embedded/inside/folder.js'
import { freezeIntrinsics } from '../embedded/inside/freeze-intrinsics.js'
import { limitMemory } from '../embedded/inside/limit-memory.js'
import { sealEntropy } from '../embedded/inside/seal-entropy.js'
import { sealErrors, sealHost } from '../embedded/inside/seal-host.js'
import { decodeOutput } from '../surrogates.js'
import { sealProcess } from './seal-process.js'

// The program of an isolated host: one request from a stranger's hand, in a process that may do nothing but compute. A program has a
// folder, of which it sees a copy; an answer has none, and what it prints is for nobody.
// It reads the request on descriptor 3 and writes messages on descriptor 4; it is ended from outside.

const [snapshot, memoryBytes, path, file] = process.argv.slice(2) as [string, string, string?, string?]
const NEWLINE = 10
const PATIENCE_MS = 10
const nobodyWakes = new Int32Array(new SharedArrayBuffer(4))
const exit = process.exit.bind(process)
const complain = (text: string) => void writeSync(2, `${text}\n`)
const send = (text: string) => {
  const bytes = Buffer.from(`${text}\n`)
  for (let at = 0; at < bytes.length; ) at += whenReady(() => writeSync(4, bytes.subarray(at)))
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
  const showItself = takeFolders(python)
  if (path !== undefined && file !== undefined)
    showFolder(python, { path, file, keepsFiles: false }, showItself)
  sealProcess(python)
  freezeIntrinsics()
  python.setStdout({ write: path === undefined ? nowhere : bytes => whenReady(() => writeSync(1, bytes)) })
  python.setStderr({ write: path === undefined ? nowhere : bytes => whenReady(() => writeSync(2, bytes)) })
  setMemoryLimit(Number(memoryBytes))
  send('')
  await callServe(host.serve, request, send, readLine)
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

function nowhere(bytes: Uint8Array): number {
  return bytes.length
}

/** Waits for a line of stdin. Undefined (None in Python) at the end. */
function readLine(): string | undefined {
  const line: number[] = []
  const byte = Buffer.alloc(1)
  while (line.at(-1) !== NEWLINE && whenReady(() => readSync(0, byte)) === 1) line.push(byte[0]!)
  return line.length === 0 ? undefined : decodeOutput(Buffer.from(line))
}

/** Our pipes don't block: one may be full or empty for a while, and somebody may take long to type. */
function whenReady(transfer: () => number): number {
  for (;;) {
    try {
      return transfer()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(nobodyWakes, 0, 0, PATIENCE_MS)
    }
  }
}
