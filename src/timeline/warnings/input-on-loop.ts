import type { Entry, TaskLane } from '../model.js'
import { laneOf, namesOf } from './phrases.js'
import type { Warning } from './warning.js'

/** Somebody is asked for a line of input while other tasks are under way. */
export const inputOnLoop: Warning = {
  id: 'input-on-loop',
  finds: timeline => {
    for (const entry of timeline.entries) {
      const { who } = entry
      const asks = entry.acts.find(act => act.kind === 'asks')
      if (asks === undefined || who.kind !== 'task') continue
      const others = timeline.tasks.filter(lane => lane.task !== who.task && isUnderWay(lane, entry))
      if (others.length === 0) continue
      const name = laneOf(timeline, who.task)?.name ?? 'A task'
      const held = namesOf(
        timeline,
        others.map(({ task }) => task),
      )
      return [
        {
          says: `${name} asked for a line with input(): until somebody has typed it, the loop stands still, and ${held} with it.`,
          advice: 'Let a thread wait for it: `await asyncio.to_thread(input, ...)`.',
          place: asks.place,
          task: who.task,
        },
      ]
    }
    return []
  },
}

/** Made before the step ended, and not over when it began. Who waits for that very step is held up by nothing. */
function isUnderWay({ created, ended, spans }: TaskLane, entry: Entry): boolean {
  const awaitsIt = spans.some(
    ({ waiting, from, to }) =>
      waiting !== null &&
      from.index <= entry.began.index &&
      to.index >= entry.began.index &&
      entry.who.kind === 'task' &&
      waiting.tasks.includes(entry.who.task),
  )
  const isLater = entry.ended !== null && created.index > entry.ended.index
  return !awaitsIt && !isLater && (ended === null || ended.moment.index > entry.began.index)
}
