import type { TraceEvent } from '../../trace/events.js'
import type { Block } from '../model.js'

/** How far back one late step looks for blocks to blame. Bounds the work when a program does nothing but block. */
const BLAME_AT_MOST = 64

/** The blocking calls of a run, each with the tasks that it kept waiting. */
export function findBlocks(events: readonly TraceEvent[]): readonly Block[] {
  const blocks: (Omit<Block, 'keptWaiting'> & { readonly keptWaiting: Set<number> })[] = []
  /** When a waiting task's own timer is due, and since when a ready task has been due. */
  const until = new Map<number, number>()
  const due = new Map<number, number>()

  const blame = (task: number) => {
    const since = due.get(task)
    due.delete(task)
    if (since === undefined) return
    const oldest = Math.max(0, blocks.length - BLAME_AT_MOST)
    for (let at = blocks.length - 1; at >= oldest && blocks[at]!.to.at > since; at--) {
      const { keptWaiting, task: culprit } = blocks[at]!
      if (culprit !== task) keptWaiting.add(task)
    }
  }

  for (const [index, event] of events.entries()) {
    switch (event.type) {
      case 'step.ended':
        if (event.waiting.until === null) until.delete(event.task)
        else until.set(event.task, event.waiting.until)
        break
      case 'task.ready':
        due.set(event.task, Math.min(event.at, until.get(event.task) ?? event.at))
        break
      case 'step.began':
        blame(event.task)
        break
      case 'blocked': {
        const from = event.at - event.micros
        blocks.push({
          task: event.task,
          call: event.call,
          from,
          began: { at: from, index: lastBefore(index, from, events) },
          to: { at: event.at, index },
          place: event.place,
          keptWaiting: new Set(),
        })
      }
    }
  }
  for (const task of [...due.keys()]) blame(task)
  return blocks.map(block => ({ ...block, keptWaiting: [...block.keptWaiting] }))
}

/** The event right before a call began to block: what came since are doings of threads. -1: none at that time. */
function lastBefore(blocked: number, from: number, events: readonly TraceEvent[]): number {
  let index = blocked - 1
  while (index >= 0 && events[index]!.at > from) index--
  return events[index]?.at === from ? index : -1
}
