import type { TimelineWarning } from '../model.js'
import { laneOf } from './phrases.js'
import type { Warning } from './warning.js'

/** What to do about each kind of warning that came with the trace, and has no rule of its own. */
const ADVICE: Partial<Record<TimelineWarning['kind'], string>> = {
  'never-retrieved': 'Await the task, or look at its `exception()` when it is done.',
  'destroyed-pending': 'Keep a reference to the task for as long as it runs, and await it.',
  'callback-failed': 'Catch it there: nobody awaits a callback, so nobody else can.',
  'not-thread-safe': 'Call `loop.call_soon_threadsafe(...)` there.',
  'queue-grows': 'Give it a `maxsize`, so that whoever puts has to wait.',
  'lock-per-call': 'If it should keep them apart, make it once, outside of the function, and hand it in.',
  'lock-across-await': 'Use an `asyncio.Lock` with `async with`, or release it before the `await`.',
  'lost-update': 'Hold an `asyncio.Lock` from the read to the write, or await first and read it then.',
  'late-closure':
    'Give each its own value when it is made: as an argument, or as a default (`lambda n=n: ...`).',
  'unclosed-connection': 'Call `writer.close()` and `await writer.wait_closed()` when you are done with it.',
  'nothing-matched': 'Names are those on the timeline, and * stands for anything.',
  'unclosed-generator': 'Use `async with contextlib.aclosing(...)` around the loop that may break off.',
}

/** Every warning of one kind. */
function told(kind: TimelineWarning['kind']): Warning {
  return {
    id: kind,
    finds: timeline =>
      timeline.warnings
        .filter(warning => warning.kind === kind)
        .map(({ message, task, place }) => {
          const lane = laneOf(timeline, task)
          const isRenamed = lane !== undefined && lane.name !== lane.pythonName
          const says = isRenamed
            ? message.replace(lane.pythonName, `${lane.name} (${lane.pythonName})`)
            : message
          return { says, advice: ADVICE[kind] ?? '', place, task }
        }),
  }
}

export const toldByPython: readonly Warning[] = (Object.keys(ADVICE) as TimelineWarning['kind'][]).map(told)
