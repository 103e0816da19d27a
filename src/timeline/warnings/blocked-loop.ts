import { PAUSE } from '../../trace/late-events.js'
import { duration } from '../duration.js'
import type { Block } from '../model.js'
import { laneOf, namesOf } from './phrases.js'
import type { Warning } from './warning.js'

/** A call that kept the loop from everything else. Only the longest is told of; the others are summed up. */
export const blockedLoop: Warning = {
  id: 'blocked-loop',
  finds: timeline => {
    const { longestBlock: block, blocked } = timeline.totals
    if (block === null) return []
    const who = laneOf(timeline, block.task)?.name
    const blocker =
      block.call === PAUSE
        ? 'The machine paused'
        : `${block.call}${who === undefined ? '' : ` in ${who}`} blocked the loop`
    const others =
      timeline.blocks.length === 1
        ? ''
        : `All ${timeline.blocks.length} blocking calls together took ${duration(blocked)}. `
    const cost =
      block.keptWaiting.length === 0
        ? 'nothing else could run meanwhile'
        : `it kept ${namesOf(timeline, block.keptWaiting)} waiting`
    return [
      {
        says: `${blocker} for ${duration(block.to.at - block.from)}: ${cost}.`,
        advice: others + advice(block),
        place: block.place,
        task: block.task,
      },
    ]
  },
}

function advice({ call }: Block): string {
  if (call === PAUSE) return 'It was asked for with `--late`; a machine that is busy does that, too.'
  if (call.startsWith('time.sleep')) return 'Write `await asyncio.sleep(...)` instead.'
  if (call.startsWith('busy waiting')) return 'Wait with `await asyncio.sleep(...)`, or for an Event.'
  // Its result may even be one that this very loop has to bring.
  if (call.startsWith('Future.result'))
    return 'Await it: the coroutine itself if this loop runs it, else `await asyncio.wrap_future(...)`.'
  return 'Hand it to a thread: `await asyncio.to_thread(...)`.'
}
