import { defineLesson } from '../../src/lesson.js'

export default defineLesson({
  number: 2,
  slug: 'tasks',
  title: 'Tasks side by side',
  summary:
    'How `create_task` starts work alongside, when a task gets its turn, and what becomes of one that nobody waits for.',
  demos: [
    {
      name: 'overlap',
      title: 'Two tasks that overlap',
      change: {
        line: '    brewing = asyncio.create_task(brew(), name="brew")',
        to: '    brewing = brew()',
        see: 'A coroutine is not a task: the brewing begins only when it is awaited, at 3 s, and the program takes 4 s.',
      },
    },
    {
      name: 'late-await',
      title: 'Two tasks, and yet one after the other',
      change: {
        line: '    await asyncio.create_task(work("bake", 3), name="bake")',
        to: '    baking = asyncio.create_task(work("bake", 3), name="bake")',
        see: 'Both overlap now, but nobody waits for the baking: main is done at 1 s and "bake done" is never printed.',
      },
    },
    {
      name: 'fire-and-forget',
      title: 'Lost when main is done',
      change: {
        line: '    print("main is done, save done:", saving.done())',
        to: '    await saving',
        see: 'main waits for the task now, "saved" is printed at 2 s, and nothing is cancelled.',
      },
    },
    {
      name: 'nobody-looks',
      title: 'A task fails, and nobody looks',
      change: {
        line: '    await asyncio.sleep(2)',
        to: '    await saving',
        see: 'The OSError comes out at the await, at 1 s. It ends main, and asyncio.run raises it.',
      },
    },
  ],
  predictions: [
    {
      kind: 'order',
      demo: 'overlap',
      ask: 'In which order are these lines printed?',
      decides: 'prints "two tasks made", then waits for bake',
      why: '`create_task` only puts a task in line. "two tasks made" comes first, since `main` keeps its turn until it awaits something that waits. Then the tasks have their first turn, in the order in which they were made.',
    },
    {
      kind: 'choice',
      demo: 'late-await',
      ask: 'After how many seconds does the program end?',
      decides: 'woken by the end of bake, creates brew',
      choices: [
        {
          text: '1 s',
          right: false,
          why: 'That would be so if `main` waited only for the shorter task. It awaits both.',
        },
        {
          text: '3 s',
          right: false,
          why: 'That would be so if both tasks existed at the same time. But the second one is made on the line after the first `await`.',
        },
        {
          text: '4 s',
          right: true,
          why: 'The first `await` waits until its task has ended, at 3 s. Only then is the second task made: 3 + 1.',
        },
      ],
    },
    {
      kind: 'choice',
      demo: 'fire-and-forget',
      ask: '`main` is done at 1 s, the task would need until 2 s. What is the last line printed?',
      decides: 'prints "cancelled before it was saved"',
      choices: [
        {
          text: 'saved',
          right: false,
          why: '`asyncio.run` does not wait for tasks that are left. It ends with `main`.',
        },
        {
          text: 'main is done, save done: False',
          right: false,
          why: 'This is printed, but the task has one more turn after it: it is not just dropped, it is cancelled.',
        },
        {
          text: 'cancelled before it was saved',
          right: true,
          why: 'When `main` is done, `asyncio.run` cancels every task that is left: its `await` raises CancelledError. Then it waits until they have ended.',
        },
      ],
    },
    {
      kind: 'choice',
      demo: 'nobody-looks',
      ask: 'The task raises OSError at 1 s. What becomes of `main`?',
      decides: 'main woken by its timer',
      choices: [
        {
          text: 'It is ended by the OSError at 1 s',
          right: false,
          why: 'An exception in a task stays in that task. It reaches `main` only where `main` awaits the task, and this `main` does not.',
        },
        {
          text: 'It ends normally at 2 s, and asyncio complains on stderr',
          right: true,
          why: '`main` never asks how the task ended. When the task is thrown away, asyncio says "Task exception was never retrieved" on stderr. The exit status is still 0.',
        },
        {
          text: 'It ends normally at 2 s, and nobody ever hears of the error',
          right: false,
          why: 'Nearly. `main` hears nothing of it, but asyncio reports it on stderr when the task is thrown away.',
        },
        {
          text: 'It is cancelled at 1 s',
          right: false,
          why: 'Tasks do not cancel each other when they fail. In a `TaskGroup` they do; that is lesson 3.',
        },
      ],
    },
  ],
  exercises: [
    {
      slug: 'both-at-once',
      title: 'Both at once',
      task: 'Run two jobs side by side and return both results in their order.',
    },
    {
      slug: 'heartbeat',
      title: 'Heartbeat',
      task: 'Beat every second while a job runs, then stop cleanly, however the job ends.',
    },
    {
      slug: 'first-come',
      title: 'First come, first shown',
      task: 'Start many fetches at once and show each outcome the moment it is there, failures too.',
    },
  ],
})
