import { bootInterpreter, type Interpreter } from './interpreter.js'
import type { Location } from './location.js'

export interface EmbeddedOptions {
  /** Boots another interpreter at once when one had to be ended, for whoever will ask soon. */
  readonly keepsSpare?: boolean
  /** Told when the snapshot can't be used, so that every start takes seconds. */
  readonly notice?: (sentence: string) => void
}

export interface Pool {
  /** One that is idle, or a new one. */
  take(): Promise<Interpreter>
  /** It said that it was done, and will soon be as if it had just booted. */
  giveBack(interpreter: Interpreter): void
  /** It can't be used again. */
  discard(interpreter: Interpreter): void
  close(): void
}

/** Putting the memory back takes milliseconds. Who takes longer is still busy with the last program. */
const RESTORE_MS = 1_000

/** Interpreters, used again and again. The first one boots at once: an engine is made when there is something to run. */
export function createPool(location: Location, { keepsSpare = false, notice }: EmbeddedOptions): Pool {
  const all = new Set<Interpreter>()
  const idle: Promise<Interpreter | null>[] = []
  let isClosed = false

  function boot(): Interpreter {
    const interpreter = bootInterpreter(location)
    all.add(interpreter)
    return interpreter
  }

  function giveBack(interpreter: Interpreter): void {
    idle.push(
      restored(interpreter).then(isRestored => {
        if (isRestored) return interpreter
        discard(interpreter)
        return null
      }),
    )
  }

  function discard(interpreter: Interpreter): void {
    interpreter.terminate()
    all.delete(interpreter)
    if (keepsSpare && !isClosed && idle.length === 0) bootAhead()
  }

  function bootAhead(): void {
    idle.push(Promise.resolve(boot()))
  }

  bootAhead()
  return {
    take: async () => {
      for (;;) {
        const waiting = idle.shift()
        if (waiting === undefined) return boot()
        const interpreter = await waiting
        if (interpreter !== null) return interpreter
      }
    },
    giveBack,
    discard,
    close: () => {
      isClosed = true
      for (const interpreter of all) interpreter.terminate()
    },
  }
}
