import type { Outcome } from '../trace/events.js'
import { createConversation, died } from './conversation.js'
import type { ProgramRequest, Run, RunListener } from './engine.js'
import type { Host, HostEnd, HostRequest, LineSource, StartHost } from './host.js'

/** Runs one program on a fresh host to its end, however it ends. */
export function runProgram(
  start: StartHost,
  request: ProgramRequest,
  { lines, ...hosting }: Pick<HostRequest, 'json' | 'folder'> & { readonly lines: LineSource },
  listener: RunListener = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const { limits, abort, interrupt, clock = 'virtual', seed = 0 } = request
    const said = createConversation(
      request,
      () => host,
      lines,
      listener,
      run => {
        tidy()
        resolve(run)
      },
    )
    const host: Host = start(
      { ...hosting, clock, seed, memoryBytes: limits.memoryBytes },
      {
        began: said.begin,
        messages: text => {
          for (const line of text.split('\n')) if (line !== '' && !said.isOver()) said.take(line)
        },
        output: (stream, bytes) => {
          if (!said.isOver()) said.print(stream, bytes)
        },
        gone: end => {
          if (said.isOver()) return
          if (end.kind !== 'not-started') return said.end(endOutcome(end))
          said.rest()
          tidy()
          reject(end.error)
        },
      },
    )
    const onAbort = () => said.stop('interrupted')
    const onInterrupt = () => host.signal?.()
    abort?.addEventListener('abort', onAbort)
    if (abort?.aborted) onAbort()
    interrupt?.addEventListener('abort', onInterrupt)

    function tidy(): void {
      abort?.removeEventListener('abort', onAbort)
      interrupt?.removeEventListener('abort', onInterrupt)
      host.end()
    }
  })
}

function endOutcome(end: Exclude<HostEnd, { kind: 'not-started' }>): Outcome {
  return end.kind === 'exited' ? { kind: 'exited', status: end.status, abrupt: true } : died(end.reason)
}
