import { TutorError } from '../../errors.js'
import { EXIT } from '../../exit-status.js'
import type { Host, HostEnd, HostListener, HostRequest, StartHost } from '../host.js'
import type { Interpreter } from './interpreter.js'
import type { Pool } from './pool.js'

/** Starts hosts on the interpreters of a pool. `notice` is told when the snapshot can't be used: each start takes seconds. */
export function embeddedHosts(pool: Pool, notice: (sentence: string) => void): StartHost {
  return (request, listener) => serve(pool, request, listener, notice)
}

function serve(
  pool: Pool,
  { json, folder, memoryBytes }: HostRequest,
  listener: HostListener,
  notice: (sentence: string) => void,
): Host {
  let interpreter: Interpreter | null = null
  let isOver = false
  let hasBegun = false
  let isInterrupted = false

  const leave = (how: 'giveBack' | 'discard') => {
    if (isOver) return false
    isOver = true
    if (interpreter !== null) pool[how](interpreter)
    return true
  }
  const gone = (end: HostEnd) => {
    if (leave('discard')) listener.gone(hasBegun ? end : notStarted(end))
  }
  const begin = (taken: Interpreter) => {
    if (isOver) return pool.putBack(taken)
    interpreter = taken
    taken.hear(message => {
      switch (message.kind) {
        case 'booted':
          if (message.notice !== null)
            notice(`Python starts slowly: its snapshot can't be used (${message.notice}).`)
          return
        case 'began':
          hasBegun = true
          return listener.began()
        case 'messages':
          return listener.messages(message.text)
        case 'output':
          return listener.output(message.stream, message.bytes)
        case 'lacks-threads':
          return listener.lacksThreads?.()
        case 'restored':
          return gone({ kind: 'died', reason: 'It stopped without saying how the program ended.' })
        case 'exited':
        case 'ended':
          return gone({ kind: 'exited', status: message.status })
        case 'died':
          return gone({ kind: 'died', reason: message.reason })
      }
    })
    taken.serve({ json, folder, memoryBytes })
    if (isInterrupted) taken.interrupt()
  }
  void pool.take().then(begin)

  return {
    interrupt: () => {
      isInterrupted = true
      if (!isOver) interpreter?.interrupt()
      return true
    },
    processorSeconds: () => interpreter?.processorSeconds() ?? null,
    bringLine: line => {
      if (!isOver) interpreter?.bringLine(line)
    },
    rest: () => void leave('giveBack'),
    end: () => void leave('discard'),
  }
}

function notStarted(end: HostEnd): HostEnd {
  const reason = end.kind === 'died' ? end.reason : `it ended at once (${end.kind})`
  const what = `The built-in Python could not be started: ${reason}.`
  const remedy = 'Install asyncio-tutor again, or use an installed Python with `--python`.'
  return { kind: 'not-started', error: new TutorError('engine-not-started', what, remedy, EXIT.noPython) }
}
