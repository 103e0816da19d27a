import type { Span, TaskLane, Timeline } from '../model.js'
import { laneOf, namesOf } from './phrases.js'
import type { Warning } from './warning.js'

/** A gather that one failure ended, while the others ran on and nobody heard of them any more. */
export const brokenGather: Warning = {
  id: 'broken-gather',
  finds: timeline =>
    timeline.tasks.flatMap(lane =>
      lane.spans.flatMap(span => {
        if (span.waiting?.on !== 'gather') return []
        const failed = firstFailure(span, timeline)
        if (failed === null) return []
        const ranOn = span.waiting.tasks
          .flatMap(task => laneOf(timeline, task) ?? [])
          .filter(other => other !== failed && ranOnAfter(other, span.to.at))
        if (ranOn.length === 0) return []
        const names = namesOf(
          timeline,
          ranOn.map(({ task }) => task),
        )
        return [
          {
            says: `${failed.name} failed with ${failed.ended!.value}: the gather in ${lane.name} was over with that, but ${names} ran on, and nobody heard what came of ${ranOn.length === 1 ? 'it' : 'them'}.`,
            advice:
              'Use a TaskGroup, which cancels the others, or `return_exceptions=True`, which waits for them.',
            place: span.waiting.place,
            task: lane.task,
          },
        ]
      }),
    ),
}

function firstFailure({ waiting, to }: Span, timeline: Timeline): TaskLane | null {
  const failed = waiting!.tasks
    .flatMap(task => laneOf(timeline, task) ?? [])
    .find(
      lane =>
        lane.ended?.how === 'raised' && lane.ended.moment.at === to.at && lane.ended.moment.index < to.index,
    )
  return failed ?? null
}

/** It went on by itself; whoever cancelled it knew of it. */
function ranOnAfter({ ended, marks }: TaskLane, at: number): boolean {
  const wasAsked = marks.some(mark => mark.kind === 'cancel-asked' && mark.by?.kind === 'task')
  return !wasAsked && (ended === null || ended.moment.at > at)
}
