import { fileURLToPath } from 'node:url'
import { startForked } from '../../../process/start-forked.js'
import type { Heard, Interpreter } from '../interpreter.js'
import type { Location } from '../location.js'
import { stackSwitching } from '../node-flags.js'
import type { ToWorker } from '../worker-messages.js'

/** What the program of the other process is asked. */
export type Asked =
  | { readonly kind: 'serve'; readonly request: ToWorker }
  | { readonly kind: 'interrupt' }
  | { readonly kind: 'line'; readonly line: string | null }

/** A Python in a process of its own, whose command line lets it switch stacks. */
export function bootApart({ apart, worker, packages, snapshot }: Location): Interpreter {
  const child = startForked<Asked, Heard>(
    fileURLToPath(apart),
    [fileURLToPath(worker), packages, snapshot],
    stackSwitching(),
  )
  let listener: (message: Heard) => void = () => {}
  let end: Heard | null = null
  child.hear(
    message => listener(message),
    status => {
      end ??= { kind: 'ended', status }
      listener(end)
    },
  )
  return {
    hear: newListener => {
      listener = newListener
      const known = end
      if (known !== null) queueMicrotask(() => newListener(known))
    },
    serve: request => child.ask({ kind: 'serve', request }),
    interrupt: () => child.ask({ kind: 'interrupt' }),
    processorSeconds: child.processorSeconds,
    bringLine: line => child.ask({ kind: 'line', line }),
    rest: child.rest,
    terminate: () => {
      child.rest()
      child.kill()
    },
  }
}
