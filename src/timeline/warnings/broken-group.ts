import { laneOf, namesOf } from './phrases.js'
import type { Warning } from './warning.js'

/** A task group that one failure ended, where nobody caught it and the program ended with it. */
export const brokenGroup: Warning = {
  id: 'broken-group',
  finds: timeline => {
    const { outcome } = timeline
    if (outcome?.kind !== 'crashed' || !outcome.error.endsWith('ExceptionGroup')) return []
    return timeline.tasks.flatMap(lane =>
      lane.spans.flatMap(span => {
        if (span.waiting?.on !== 'group') return []
        const members = span.waiting.tasks.flatMap(task => laneOf(timeline, task) ?? [])
        const failed = members.find(member => member.ended?.how === 'raised')
        const cancelled = members.filter(member => member.ended?.how === 'cancelled')
        if (failed === undefined) return []
        const others = namesOf(
          timeline,
          cancelled.map(({ task }) => task),
        )
        return [
          {
            says: `${failed.name} failed with ${failed.ended!.value}${others === '' ? '' : `: its TaskGroup cancelled ${others}`}, and nothing caught the ExceptionGroup.`,
            advice: 'Catch it with `except*` around the group, or in the task itself.',
            place: failed.ended!.place,
            task: failed.task,
          },
        ]
      }),
    )
  },
}
