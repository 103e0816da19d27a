import { duration } from '../duration.js'
import type { Block } from '../model.js'
import { laneOf, namesOf } from './phrases.js'
import type { Warning } from './warning.js'

/** What computes for less is not worth moving elsewhere. Microseconds. */
const COMPUTES_AT_LEAST = 50_000

/** A call that kept the loop from everything else. Only the longest is told of; the others are summed up. */
export const blockedLoop: Warning = {
  id: 'blocked-loop',
  finds: timeline => {
    const blocks = timeline.blocks.filter(one => !isComputing(one) || length(one) >= COMPUTES_AT_LEAST)
    const block = blocks.reduce<Block | null>(
      (longest, one) => (longest === null || length(one) > length(longest) ? one : longest),
      null,
    )
    if (block === null) return []
    const blocked = blocks.reduce((sum, one) => sum + length(one), 0)
    const who = laneOf(timeline, block.task)?.name
    const others =
      blocks.length === 1 ? '' : `All ${blocks.length} blocking calls together took ${duration(blocked)}. `
    const cost =
      block.keptWaiting.length === 0
        ? 'nothing else could run meanwhile'
        : `it kept ${namesOf(timeline, block.keptWaiting)} waiting`
    return [
      {
        says: `${block.call}${who === undefined ? '' : ` in ${who}`} blocked the loop for ${duration(length(block))}: ${cost}.`,
        advice: others + advice(block),
        place: block.place,
        task: block.task,
      },
    ]
  },
}

const length = ({ from, to }: Block) => to.at - from
const isComputing = ({ call }: Block) => call === 'computing'

function advice({ call }: Block): string {
  if (call.startsWith('time.sleep')) return 'Write `await asyncio.sleep(...)` instead.'
  if (call.startsWith('busy waiting')) return 'Wait with `await asyncio.sleep(...)`, or for an Event.'
  if (call === 'computing') return 'Hand it to a process, or let it `await asyncio.sleep(0)` now and then.'
  // Its result may even be one that this very loop has to bring.
  if (call.startsWith('Future.result'))
    return 'Await it: the coroutine itself if this loop runs it, else `await asyncio.wrap_future(...)`.'
  return 'Hand it to a thread: `await asyncio.to_thread(...)`.'
}
