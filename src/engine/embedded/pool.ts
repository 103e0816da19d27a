import { bootInterpreter, type Interpreter } from './interpreter.js'
import type { Location } from './location.js'

export interface Pool {
  /** One that is at rest, or a new one. */
  take(): Promise<Interpreter>
  /** It was not used. */
  putBack(interpreter: Interpreter): void
  /** It said that it was done, and will soon be as if it had just booted. */
  giveBack(interpreter: Interpreter): void
  /** It can't be used again. */
  discard(interpreter: Interpreter): void
  close(): void
}

/** Restoring takes milliseconds. Who takes longer is still busy with the last program. */
const RESTORE_MS = 1_000

/**
 * Interpreters, used again and again. The first one boots at once: an engine is made when there is something to run.
 * With `keepsSpare` another one boots as soon as one had to be ended.
 */
export function createPool(
  location: Location,
  keepsSpare: boolean,
  first: Interpreter | null = null,
  bootOne: (location: Location) => Interpreter = bootInterpreter,
): Pool {
  const all = new Set<Interpreter>()
  const resting: Promise<Interpreter | null>[] = []
  let isClosed = false

  function boot(): Interpreter {
    return add(bootOne(location))
  }

  function add(interpreter: Interpreter): Interpreter {
    all.add(interpreter)
    return interpreter
  }

  function putBack(interpreter: Interpreter): void {
    interpreter.rest()
    resting.push(Promise.resolve(interpreter))
  }

  function discard(interpreter: Interpreter): void {
    interpreter.terminate()
    all.delete(interpreter)
    if (keepsSpare && !isClosed && resting.length === 0) putBack(boot())
  }

  putBack(first === null ? boot() : add(first))
  return {
    take: async () => {
      for (;;) {
        const waiting = resting.shift()
        if (waiting === undefined) return boot()
        const interpreter = await waiting
        if (interpreter !== null) return interpreter
      }
    },
    putBack,
    giveBack: interpreter => {
      const ready = isRestored(interpreter).then(is => {
        if (is) {
          interpreter.rest()
          return interpreter
        }
        discard(interpreter)
        return null
      })
      resting.push(ready)
    },
    discard,
    close: () => {
      isClosed = true
      for (const interpreter of all) interpreter.terminate()
    },
  }
}

function isRestored(interpreter: Interpreter): Promise<boolean> {
  return new Promise(resolve => {
    const tooLong = setTimeout(() => resolve(false), RESTORE_MS)
    interpreter.hear(message => {
      // The last of what the program said may still be on its way.
      if (message.kind === 'messages' || message.kind === 'output') return
      clearTimeout(tooLong)
      resolve(message.kind === 'restored')
    })
  })
}
