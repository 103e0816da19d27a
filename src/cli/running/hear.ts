import type { TraceEvent } from '../../trace/events.js'
import type { Context } from '../context.js'
import type { RunOptions } from '../options/run-options.js'
import { outputBytes } from '../terminal/output-bytes.js'
import type { Program } from './program.js'

type Hear = (batch: readonly TraceEvent[]) => void

/** What is to be seen of a program while it runs. `asking` is called when it asks for what nobody has typed in a run before. */
export function heard(program: Program, options: RunOptions, context: Context, asking: () => void): Hear {
  if (options.view === 'none' && !options.json) return passOn(context)
  const isLive = options.clock === 'real' && context.io.stdinIsTerminal
  return isLive ? showLive(context) : showQuestions(program, context, asking)
}

/** The program's own bytes, as they come, and nothing else. */
export function passOn({ io }: Context): Hear {
  return batch => {
    for (const event of batch) {
      if (event.type !== 'output') continue
      if (event.stream === 'stdout') io.write(outputBytes(event.text))
      else io.writeError(outputBytes(event.text))
    }
  }
}

/** In real time people want to see what a program prints when it does; the picture comes at its end. */
function showLive({ io }: Context): Hear {
  return batch => {
    for (const event of batch) if (event.type === 'output') io.writeError(outputBytes(event.text))
  }
}

/**
 * Whoever is asked for input must see the question, and what was printed before it, before the timeline is drawn. So many
 * questions are answered already.
 */
function showQuestions({ stdin, typed }: Program, { io }: Context, asking: () => void): Hear {
  if (!io.stdinIsTerminal || stdin !== 'inherit') return () => {}
  const answered = typed?.length ?? 0
  let unseen: Uint8Array[] = []
  let asked = 0
  return batch => {
    for (const event of batch) {
      if (event.type === 'output') unseen.push(outputBytes(event.text))
      if (event.type !== 'input') continue
      asked += 1
      if (asked > answered) {
        asking()
        for (const bytes of unseen) io.writeError(bytes)
      }
      unseen = []
    }
  }
}
