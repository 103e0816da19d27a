import type { Host, HostListener, StartHost } from '../../host.js'

/**
 * Hosts of `start`, for as long as nobody asks them for threads, which they don't have. Whoever does is run again from its start on
 * one of `startApart`. Runs are determined, so what was told until then is told once more, and not passed on again; lines of
 * stdin are given again. A program that changes files on disk would find them changed, so it has only one try.
 */
export function runAgain(start: StartHost, startApart: StartHost): StartHost {
  let wantsThreads = false
  return (request, listener) => {
    if (wantsThreads || request.folder?.keepsFiles) return startApart(request, listener)
    const lines: (string | null)[] = []
    const told = { messages: 0, stdout: 0, stderr: 0 }
    let isInterrupted = false
    let host: Host = start(request, {
      ...listener,
      messages: text => {
        for (const line of linesOf(text)) told.messages += eventsIn(line)?.length ?? 1
        listener.messages(text)
      },
      output: (stream, bytes) => {
        told[stream] += bytes.length
        listener.output(stream, bytes)
      },
      lacksThreads: () => {
        wantsThreads = true
        host.end()
        host = startApart(
          request,
          beyond(told, listener, () => host.bringLine(lines.shift() ?? null)),
        )
        if (isInterrupted) host.interrupt()
      },
    })
    return {
      interrupt: () => {
        isInterrupted = true
        return host.interrupt()
      },
      processorSeconds: () => host.processorSeconds(),
      bringLine: line => {
        if (!wantsThreads) lines.push(line)
        host.bringLine(line)
      },
      end: () => host.end(),
      rest: () => host.rest(),
    }
  }
}

/** Passes on what comes after so many messages and bytes; `bringLine` answers those that asked for a line. */
function beyond(
  told: { readonly messages: number; readonly stdout: number; readonly stderr: number },
  listener: HostListener,
  bringLine: () => void,
): HostListener {
  const left = { ...told }
  const rest = <Item>(items: readonly Item[]) => {
    const known = items.slice(0, left.messages)
    left.messages -= known.length
    return { known, unheard: items.slice(known.length) }
  }
  return {
    ...listener,
    messages: text => {
      const unheard = linesOf(text).flatMap(line => {
        const events = eventsIn(line)
        if (events === null || left.messages === 0) return rest([line]).unheard
        const { known, unheard } = rest(events)
        for (const event of known) if (event.type === 'input') bringLine()
        return unheard.length === 0 ? [] : [JSON.stringify({ events: unheard })]
      })
      if (unheard.length > 0) listener.messages(`${unheard.join('\n')}\n`)
    },
    output: (stream, bytes) => {
      const known = Math.min(left[stream], bytes.length)
      left[stream] -= known
      if (known < bytes.length) listener.output(stream, bytes.subarray(known))
    },
  }
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter(line => line !== '')
}

function eventsIn(line: string): readonly { readonly type: string }[] | null {
  return line.startsWith('{"events":') ? JSON.parse(line).events : null
}
