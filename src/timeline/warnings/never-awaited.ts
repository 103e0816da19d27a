import type { Place } from '../../trace/events.js'
import type { Timeline } from '../model.js'
import type { Warning } from './warning.js'

/**
 * A coroutine that never ran. One that was handed to what failed is only the echo of that failure, whose own sentence says what to
 * do; and whatever a program would have awaited later, had it not ended with an exception, needs perhaps no mending at all.
 */
export const neverAwaited: Warning = {
  id: 'never-awaited',
  finds: timeline => {
    const failing = failingPlaces(timeline)
    const isBrokenOff = timeline.outcome?.kind === 'crashed'
    return timeline.warnings.flatMap(({ kind, message, task, place }) => {
      if (kind !== 'never-awaited' || isEcho(place, failing, isBrokenOff)) return []
      const callback = place === null ? callbackOf(message, timeline) : null
      if (callback !== null)
        return [
          {
            says: `The loop called ${callback.name} as a callback: that made a coroutine, which nobody awaited, so it never ran.`,
            advice: `A callback is a plain function: let it call \`asyncio.create_task(${callback.name}())\`.`,
            place: callback.place,
            task,
          },
        ]
      const advice = isBrokenOff
        ? 'Mend the exception first; if it stays, write `await` in front of the call.'
        : 'Write `await` in front of the call, or make a task of it.'
      return [{ says: message, advice, place, task }]
    })
  },
}

/** The callback that made the coroutine that a message speaks of. */
function callbackOf(message: string, { entries }: Timeline) {
  const callbacks = entries.flatMap(({ who, place }) =>
    who.kind === 'callback' ? [{ name: who.name, place }] : [],
  )
  return callbacks.find(({ name }) => message.startsWith(`The coroutine ${name}() `)) ?? null
}

/** One of asyncio's own has no place: it can only be the consequence of something else. */
function isEcho(place: Place | null, failing: readonly Place[], isBrokenOff: boolean): boolean {
  if (place === null) return isBrokenOff
  return failing.some(({ file, line }) => file === place.file && line === place.line)
}

function failingPlaces({ outcome, tasks }: Timeline): readonly Place[] {
  const frames = outcome?.kind === 'crashed' ? outcome.frames : []
  return [...frames, ...tasks.flatMap(({ ended }) => (ended?.how === 'raised' ? (ended.place ?? []) : []))]
}
