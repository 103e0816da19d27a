import { laneOf, namesOf } from './phrases.js'
import type { Warning } from './warning.js'

const TOLD: readonly string[] = ['left-pending', 'destroyed-pending']

/** Tasks that were still pending when the main task ended. Those that a warning of Python's names are told of by that one. */
export const leftBehind: Warning = {
  id: 'left-behind',
  finds: timeline => {
    const warnedOf = new Set(
      timeline.warnings.flatMap(({ kind, task }) => (TOLD.includes(kind) ? [task] : [])),
    )
    const left = timeline.tasks.filter(task => task.isLeftBehind && !warnedOf.has(task.task))
    if (left.length === 0) return []
    const wasAsked = left.every(task =>
      task.marks.some(mark => mark.kind === 'cancel-asked' && mark.by?.kind === 'task'),
    )
    const verb = left.length === 1 ? 'was' : 'were'
    const asked = wasAsked ? ': cancelling was asked for, but nobody waited for it' : ''
    return [
      {
        says: `${namesOf(
          timeline,
          left.map(({ task }) => task),
        )} ${verb} still pending when the main task ended${asked}.`,
        advice: wasAsked
          ? 'Await what you cancel, so that it can clean up.'
          : 'Await each task before `main` ends, or make it in a TaskGroup.',
        place: left[0]!.place,
        task: left[0]!.task,
      },
    ]
  },
}

/** The same, as Python told of it when asyncio.run cancelled them. */
export const leftPending: Warning = {
  id: 'left-pending',
  finds: timeline =>
    timeline.warnings.flatMap(({ kind, task }) => {
      const lane = kind === 'left-pending' ? laneOf(timeline, task) : undefined
      return lane === undefined
        ? []
        : [
            {
              says: `${lane.name} was still pending when the main coroutine ended, and was cancelled.`,
              advice: 'Await it before `main` ends, or cancel and await it yourself.',
              place: lane.place,
              task,
            },
          ]
    }),
}
