import type { Entry } from '../entry.js'

/** Locks, semaphores, conditions and queues. */
export const LOCKS: readonly Entry[] = [
  {
    id: 'lock-not-held',
    errors: ['RuntimeError'],
    text: /^Lock is not acquired\.$/,
    since: null,
    means: "Nobody holds this lock, so it can't be released: perhaps it was released twice.",
    mend: 'Use `async with lock:`, which takes and releases it once.',
    lesson: null,
  },
  {
    id: 'released-too-often',
    errors: ['ValueError'],
    text: /^BoundedSemaphore released too many times$/,
    since: null,
    means: 'The semaphore was released more often than it was acquired.',
    mend: 'Use `async with semaphore:`, which takes one place and gives it back once.',
    lesson: null,
  },
  {
    id: 'condition-not-held',
    errors: ['RuntimeError'],
    text: /^cannot (?<call>notify|wait) on un-acquired lock\.?$/,
    since: null,
    means: ({ call }) => `\`${call}\` of a Condition needs its lock, and nobody holds that.`,
    mend: 'Put it inside of `async with condition:`.',
    lesson: null,
  },
  {
    id: 'task-done-too-often',
    errors: ['ValueError'],
    text: /^task_done\(\) called too many times$/,
    since: null,
    means: '`task_done()` was called more often than items were put into the queue.',
    mend: 'Call it once for each `get()`, when that item is dealt with.',
    lesson: 'queues',
  },
  {
    id: 'queue-empty',
    errors: ['QueueEmpty'],
    text: /^$/,
    since: null,
    means: '`get_nowait()` waits for nothing, and the queue was empty.',
    mend: 'Write `await queue.get()`, or catch `asyncio.QueueEmpty`.',
    lesson: 'queues',
  },
  {
    id: 'queue-full',
    errors: ['QueueFull'],
    text: /^$/,
    since: null,
    means: '`put_nowait()` waits for nothing, and the queue was full.',
    mend: 'Write `await queue.put(...)`, or catch `asyncio.QueueFull`.',
    lesson: 'queues',
  },
  {
    id: 'queue-shut-down',
    errors: ['QueueShutDown'],
    text: /^$/,
    since: null,
    means:
      'The queue was shut down: it takes no more items, and has none left to give (or was shut down at once).',
    mend: 'Catch `asyncio.QueueShutDown` where you get and put: it says that the work is over.',
    lesson: 'queues',
  },
]
