import { StringDecoder } from 'node:string_decoder'
import type { TutorError } from '../errors.js'
import { EXIT } from '../exit-status.js'
import type { PipedProcess } from '../process/start-piped.js'
import type { Host, HostEnd, HostListener, HostRequest, StartHost } from './host.js'

export interface HostProcess {
  /** Starts a process that reads the request on descriptor 3 and writes messages on 4, beginning with an empty line. */
  readonly start: (request: HostRequest) => PipedProcess
  /** Why it could not be started, in our words. */
  readonly notStarted: (error: Error) => TutorError
  /** Whether SIGINT ends the run and not the process. */
  readonly canBeInterrupted: boolean
  /** Nothing of the program's runs before the first message: who ends earlier could not be started. */
  readonly isOursUntilItBegins?: boolean
}

/** The same hosts, and what ends all that are left of them. */
export function endedTogether(startOne: StartHost): {
  readonly start: StartHost
  readonly endAll: () => void
} {
  const hosts = new Set<Host>()
  const start: StartHost = (request, listener) => {
    const gone: HostListener['gone'] = end => {
      hosts.delete(host)
      listener.gone(end)
    }
    const host = startOne(request, { ...listener, gone })
    hosts.add(host)
    return host
  }
  const endAll = () => {
    for (const host of hosts) host.end()
  }
  return { start, endAll }
}

/** In characters: a batch of events that hold all the output that a program may print is some megabytes. */
const LONGEST_MESSAGE = 64_000_000

/** Starts hosts that are processes of their own. */
export function pipedHosts(hosts: HostProcess): StartHost {
  const { start, notStarted, canBeInterrupted, isOursUntilItBegins = false } = hosts
  return (request, listener) => {
    const child = start(request)
    let isOver = false
    let hasBegun = false
    let lastWords = ''
    let unfinished = ''
    const decoder = new StringDecoder('utf8')

    const say = (chunk: string) => {
      const text = unfinished + chunk
      const end = text.lastIndexOf('\n') + 1
      unfinished = text.slice(end)
      if (unfinished.length > LONGEST_MESSAGE && !isOver) {
        isOver = true
        child.kill()
        return listener.gone({ kind: 'died', reason: 'It sent a message without an end.' })
      }
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
    child.request.end(request.json)
    child.ended.then(
      ({ status, signal }) => {
        if (isOver) return
        isOver = true
        const end = endOf(status, signal, lastWords)
        if (hasBegun || !isOursUntilItBegins) return listener.gone(end)
        const reason = /^\w*Error.*/m.exec(lastWords)?.[0] ?? `it ended with ${status ?? signal}`
        listener.gone({ kind: 'not-started', error: notStarted(new Error(reason)) })
      },
      (error: Error) => {
        if (!isOver) listener.gone({ kind: 'not-started', error: notStarted(error) })
        isOver = true
      },
    )

    const end = () => {
      isOver = true
      child.kill()
    }
    return {
      interrupt: () => {
        if (canBeInterrupted) child.send(request.clock === 'real' ? 'SIGVTALRM' : 'SIGINT')
        return canBeInterrupted
      },
      processorSeconds: child.processorSeconds,
      signal: () => child.send('SIGINT'),
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

function endOf(status: number | null, signal: string | null, lastWords: string): HostEnd {
  if (status === EXIT.hostBroke) return { kind: 'died', reason: lastWords.trim().split('\n').at(-1) ?? '' }
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
