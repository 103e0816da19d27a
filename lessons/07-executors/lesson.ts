import { defineLesson } from '../../src/lesson.js'

export default defineLesson({
  number: 7,
  slug: 'executors',
  title: 'Threads and processes',
  summary: 'Take blocking calls and computations off the event loop, and get their results back.',
  demos: [
    {
      name: 'on-and-off',
      title: 'A blocking call on the loop and off it',
      change: {
        line: 'print("got", read_report())',
        to: 'print("got", await asyncio.to_thread(read_report))',
        see: 'Both halves are alike: each beat is on time, and the program takes 5.0 s rather than 6.0 s.',
      },
    },
    {
      name: 'two-workers',
      title: 'Four jobs, two workers',
      change: {
        line: 'with ThreadPoolExecutor(max_workers=2, thread_name_prefix="worker") as pool:',
        to: 'with ThreadPoolExecutor(max_workers=3, thread_name_prefix="worker") as pool:',
        see: '`c` begins at once, `d` at 1.0 s when `a` ends, and the program takes 4.0 s.',
      },
    },
    {
      name: 'compute',
      title: 'Computing in threads and in processes',
      change: {
        line: 'await asyncio.gather(*(loop.run_in_executor(pool, compute) for _ in range(2)))',
        to: 'await asyncio.gather(*(loop.run_in_executor(pool, compute) for _ in range(3)))',
        see: 'The threads take 3.0 s, a second for each job. The processes take 2.0 s: the third job waits for a worker.',
      },
    },
    {
      name: 'late-result',
      title: 'Giving up on a thread',
      change: {
        line: 'async with asyncio.timeout(1):',
        to: 'async with asyncio.timeout(4):',
        see: 'The report comes in time, and the program takes 3.5 s. Before, giving up did not make the thread any shorter.',
      },
    },
  ],
  predictions: [
    {
      kind: 'choice',
      demo: 'on-and-off',
      ask: '`beat` starts at 0 s and sleeps for 1 s. Then `read_report()` blocks for 2.5 s on the loop. When is the first `beat 1` printed?',
      decides: 'BLOCKS the loop for 2.5 s',
      choices: [
        {
          text: 'after 1.0 s',
          right: false,
          why: 'The timer is due at 1.0 s, but somebody has to look at it. That is the loop, and the loop stands still inside `read_report()`.',
        },
        {
          text: 'after 2.5 s',
          right: true,
          why: 'The timer has been due since 1.0 s. The loop finds it as soon as `read_report()` has returned and `main` awaits something.',
        },
        {
          text: 'after 3.5 s',
          right: false,
          why: 'The second of sleep began at 0 s, before the blocking call, and it does not begin anew. The clock goes on while the loop is blocked.',
        },
      ],
    },
    {
      kind: 'order',
      demo: 'two-workers',
      ask: 'Four jobs of 1, 2.5, 4 and 1 s share two threads. In which order do they end?',
      decides: 'worker_1 starts download#4',
      why: '`a` ends at 1.0 s and leaves its thread to `c`, which ends at 5.0 s. `b` ends at 2.5 s and leaves its thread to `d`, which ends at 3.5 s.',
    },
    {
      kind: 'choice',
      demo: 'compute',
      ask: 'Two jobs need one second of processor time each. They run in two threads, then again in two processes. How long does the program take?',
      decides: 'threads are done',
      choices: [
        {
          text: '2.0 s',
          right: false,
          why: 'That would be right if two threads could compute at the same time. They share one lock, the GIL, so together they need 2 s.',
        },
        {
          text: '3.0 s',
          right: true,
          why: 'The threads share the GIL and need 2 s together. Each process has an interpreter of its own, so both need only 1 s.',
        },
        {
          text: '4.0 s',
          right: false,
          why: 'The threads do take 2 s, since they take turns. But processes do not take turns: they run side by side and need 1 s.',
        },
      ],
    },
    {
      kind: 'choice',
      demo: 'late-result',
      ask: 'A thread works for 3 s. `main` gives up waiting after 1 s and returns half a second later. When does the program end?',
      decides: 'thread: report written',
      choices: [
        {
          text: 'after 1.0 s, when the timeout cancels the thread',
          right: false,
          why: 'The timeout cancels the `await`. Python has no way to stop a thread from outside, and `main` still has half a second to go.',
        },
        {
          text: 'after 1.5 s, when `main` returns',
          right: false,
          why: '`main` is done by then, but `asyncio.run` waits for the threads of the loop’s own pool before it returns.',
        },
        {
          text: 'after 3.0 s, when the thread is done',
          right: true,
          why: 'Nobody waits for the result any more, but the thread works to its end, and `asyncio.run` waits for it before it returns.',
        },
        {
          text: 'after 4.5 s: 1 s, then 3 s, then half a second',
          right: false,
          why: 'The thread has been working since 0 s, beside `main`. What goes on at the same time is not added up.',
        },
      ],
    },
  ],
  exercises: [
    {
      slug: 'unblock',
      title: 'Unblock',
      task: 'Load documents with a blocking library, a few at a time, without blocking the event loop.',
    },
    {
      slug: 'progress',
      title: 'Progress',
      task: 'Run a blocking job in a thread and pass its progress reports to the event loop, until it ends or is cancelled.',
    },
    {
      slug: 'right-pool',
      title: 'The right pool',
      task: 'Read pictures in threads, shrink them in processes, and shut the pools down.',
    },
  ],
})
