import type { Moment, Timeline } from '../../timeline/model.js'
import type { Glyphs } from '../look/glyphs.js'
import type { Look } from '../look/look.js'
import { printable } from '../text/printable.js'
import { treePrefixes } from '../text/tree.js'
import type { Words } from '../text/words.js'
import { foldLanes, type LaneOrFold } from './fold.js'
import type { RowsOfLanes } from './links.js'

const CONNECTIONS_AT_MOST = 12

/** What has a row of its own: tasks, then workers, then connections. */
export interface Lanes {
  readonly tasks: readonly LaneOrFold[]
  readonly workers: Timeline['workers']
  readonly connections: Timeline['connections']
  readonly hiddenConnections: number
  /** What stands in front of each row. */
  readonly names: readonly string[]
  readonly rows: RowsOfLanes
}

export function lanesOf(timeline: Timeline, look: Look, words: Words, glyphs: Glyphs): Lanes {
  const { workers } = timeline
  const tasks = foldLanes(timeline.tasks, look.all)
  const connections = look.all ? timeline.connections : timeline.connections.slice(0, CONNECTIONS_AT_MOST)
  return {
    tasks,
    workers,
    connections,
    hiddenConnections: timeline.connections.length - connections.length,
    names: [
      ...taskNames(tasks, words, glyphs),
      ...workers.map(({ name }) => words.worker(name)),
      ...connections.map(({ connection }) => words.connection(connection)),
    ],
    rows: rowsOf(tasks, workers, connections),
  }
}

function taskNames(tasks: readonly LaneOrFold[], words: Words, glyphs: Glyphs): readonly string[] {
  const depths = tasks.map(each =>
    each.kind === 'lane' ? each.lane.depth : each.kind === 'fold' ? each.depth : 0,
  )
  const prefixes = treePrefixes(depths, glyphs)
  return tasks.map((each, at) => {
    if (each.kind === 'lane') return prefixes[at]! + printable(each.lane.title ?? words.task(each.lane.task))
    return `${prefixes[at]}${glyphs.times} ${each.hidden.length} more`
  })
}

function rowsOf(
  tasks: readonly LaneOrFold[],
  workers: Timeline['workers'],
  connections: Timeline['connections'],
): RowsOfLanes {
  const afterTasks = tasks.length
  const afterWorkers = afterTasks + workers.length
  return {
    rowOfTask: new Map(
      tasks.flatMap((each, at) => (each.kind === 'lane' ? [[each.lane.task, at] as const] : [])),
    ),
    rowOfHidden: new Map(
      tasks.flatMap((each, at) =>
        each.kind === 'lane' ? [] : each.hidden.map(({ task }) => [task, at] as const),
      ),
    ),
    rowOfWorker: new Map(workers.map(({ pool, name }, at) => [`${pool}\n${name}`, afterTasks + at] as const)),
    rowOfConnection: new Map(
      connections.map(({ connection }, at) => [connection, afterWorkers + at] as const),
    ),
  }
}

/** When anything happens on the lanes that are drawn. */
export function shownMoments(
  { tasks, connections }: Lanes,
  { workers, signals, loop }: Timeline,
): readonly Moment[] {
  const lanes = tasks.flatMap(each => (each.kind === 'lane' ? [each.lane] : []))
  return [
    ...[...lanes, ...workers, signals, loop].flatMap(lane => [
      ...lane.marks.map(mark => mark.moment),
      ...('spans' in lane ? lane.spans.flatMap(({ from, to }) => [from, to]) : []),
    ]),
    ...connections.flatMap(({ parcels }) => parcels.map(({ sent }) => sent)),
  ]
}
