import type { Place } from '../../trace/events.js'
import type { TaskLane, Timeline } from '../model.js'

const NAMES_AT_MOST = 4

/** "a", "a and b", "a, b, c and 38 more". */
export function listed(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? ''
  if (names.length <= NAMES_AT_MOST) return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  return `${names.slice(0, NAMES_AT_MOST - 1).join(', ')} and ${names.length - NAMES_AT_MOST + 1} more`
}

export function laneOf({ tasks }: Timeline, task: number | null): TaskLane | undefined {
  return task === null ? undefined : tasks.find(lane => lane.task === task)
}

export function namesOf(timeline: Timeline, tasks: readonly number[]): string {
  const lanes = new Map(timeline.tasks.map(lane => [lane.task, lane.name]))
  return listed(tasks.map(task => lanes.get(task) ?? `task ${task}`))
}

/** "program.py:12", where a sentence needs a second place. */
export function at(place: Place | null): string {
  return place === null ? '' : ` (${place.file.split(/[\\/]/).at(-1)}:${place.line})`
}
