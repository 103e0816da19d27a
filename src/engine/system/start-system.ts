import { StringDecoder } from 'node:string_decoder'
import { fileURLToPath } from 'node:url'
import { TutorError } from '../../errors.js'
import { startPiped } from '../../process/start-piped.js'
import type { HostEnd, StartHost } from '../host.js'

const PACKAGES = fileURLToPath(new URL('../../python', import.meta.url))
/** How our own side says that it failed (EX_SOFTWARE). */
const OUR_FAULT = 70
/** Beside what the program itself may use: the stacks of its threads count as data, though nobody fills them. */
const ROOM_FOR_STACKS = 1024 ** 3

/**
 * Ends the process as soon as descriptor 5 closes, which is when whoever started it is gone; limits its memory where the
 * system can; sends an empty line when it is ready; serves. Nothing of this is seen by the program.
 */
const BOOTSTRAP = `
import _thread, os, sys
def watch(read=os.read, end=os._exit):
    read(5, 1)
    end(3)
_thread.start_new_thread(watch, ())
for descriptor in (3, 4, 5):
    os.set_inheritable(descriptor, False)
try:
    import resource
    resource.setrlimit(resource.RLIMIT_DATA, (int(sys.argv[2]),) * 2)
except (ImportError, OSError, ValueError):
    pass
sys.path.insert(0, sys.argv[1])
try:
    from asyncio_tutor.host import serve_over_pipes
    os.write(4, b"\\n")
    serve_over_pipes()
except BaseException:
    import traceback
    traceback.print_exc(file=sys.__stderr__)
    sys.__stderr__.flush()
    os._exit(${OUR_FAULT})
`

/** Starts hosts under the CPython at `python`. */
export function systemHosts(python: string): StartHost {
  return ({ json, memoryBytes }, listener) => {
    const memory = String(memoryBytes + ROOM_FOR_STACKS)
    const child = startPiped({
      command: python,
      commandArguments: ['-P', '-c', BOOTSTRAP, PACKAGES, memory],
      environment: { PYTHONHASHSEED: '0', PYTHONIOENCODING: 'utf-8:surrogateescape' },
    })
    let isOver = false
    let hasBegun = false
    let lastWords = ''
    let unfinished = ''
    const decoder = new StringDecoder('utf8')

    const say = (chunk: string) => {
      const text = unfinished + chunk
      const end = text.lastIndexOf('\n') + 1
      unfinished = text.slice(end)
      if (end === 0 || isOver) return
      if (!hasBegun) listener.began()
      hasBegun = true
      listener.messages(text.slice(0, end))
    }

    child.messages.on('data', (bytes: Buffer) => say(decoder.write(bytes)))
    child.stdout.on('data', (bytes: Buffer) => {
      if (!isOver) listener.output('stdout', bytes)
    })
    child.stderr.on('data', (bytes: Buffer) => {
      lastWords = (lastWords + bytes.toString()).slice(-2_000)
      if (!isOver) listener.output('stderr', bytes)
    })
    child.request.end(json)
    child.ended.then(
      ({ status, signal }) => {
        if (!isOver) listener.gone(endOf(status, signal, lastWords))
        isOver = true
      },
      (error: Error) => {
        if (!isOver) listener.gone({ kind: 'not-started', error: notStarted(python, error) })
        isOver = true
      },
    )

    const end = () => {
      isOver = true
      child.kill()
    }
    return {
      interrupt: () => child.interrupt(),
      // Under a limit of ours, a MemoryError is taken to come from it.
      wasRefusedMemory: () => true,
      bringLine: line => {
        if (line !== null) child.stdin.write(encodeLine(line))
        // Only the last line lacks a newline, and Python would wait for it.
        if (!line?.endsWith('\n')) child.stdin.end()
      },
      end,
      rest: end,
    }
  }
}

function notStarted(python: string, { message }: Error): TutorError {
  return new TutorError(
    'engine-not-started',
    `\`${python}\` could not be started: ${message}.`,
    'Name another one with `--python PATH`.',
    3,
  )
}

function endOf(status: number | null, signal: string | null, lastWords: string): HostEnd {
  if (status === OUR_FAULT) return { kind: 'died', reason: lastWords.trim().split('\n').at(-1) ?? '' }
  if (status !== null) return { kind: 'exited', status }
  return { kind: 'died', reason: `It was killed by ${signal}.` }
}

/** Lone surrogates stand for bytes that are no UTF-8 (PEP 383). */
function encodeLine(line: string): Buffer {
  const parts = line.split(/([\udc80-\udcff])/u)
  return Buffer.concat(
    parts.map((part, index) =>
      index % 2 === 1 ? Buffer.from([part.charCodeAt(0) - 0xdc00]) : Buffer.from(part),
    ),
  )
}
