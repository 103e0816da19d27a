import { defineLesson } from '../../src/lesson.js'

export default defineLesson({
  number: 1,
  slug: 'coroutines',
  title: 'Coroutines and await',
  summary:
    'What `async def` makes, what `await` does, and why one kind of sleep blocks and another does not.',
  demos: [
    {
      name: 'never-awaited',
      title: 'A coroutine that nobody awaits',
      change: {
        line: '    tea = brew("tea")',
        to: '    tea = await brew("tea")',
        see: '"brewing tea" comes first now, tea is a str, the warning is gone, and the program takes 2 s.',
      },
    },
    {
      name: 'two-awaits',
      title: 'Two awaits in a row',
      change: {
        line: '    await asyncio.sleep(1)',
        to: '    await asyncio.sleep(4)',
        see: 'The program takes 6 s: two awaits in a row always take the sum.',
      },
    },
    {
      name: 'blocking-sleep',
      title: 'The same with a blocking sleep in it',
      change: {
        line: '    time.sleep(1)',
        to: '    await asyncio.sleep(1)',
        see: 'DING has its turn at 0.5 s now, right after "first starts". The program still takes 3 s.',
      },
    },
  ],
  predictions: [
    {
      kind: 'choice',
      demo: 'never-awaited',
      ask: 'Which line is printed first?',
      decides: 'prints "tea is a coroutine"',
      choices: [
        {
          text: 'brewing tea',
          right: false,
          why: 'A plain function would have run by now. Calling a coroutine function runs nothing of its body: not even the first `print`.',
        },
        {
          text: 'tea is a coroutine',
          right: true,
          why: '`brew("tea")` only makes a coroutine. No line of `brew` has run when `main` prints this, and for tea none ever will.',
        },
        {
          text: 'tea is a str',
          right: false,
          why: '`brew` returns a string to whoever awaits it. Nobody awaits this one, so what `main` holds is the coroutine.',
        },
        {
          text: 'brewing coffee',
          right: false,
          why: 'Coffee is the only drink that is brewed, but the `print` about tea stands before it, and `main` runs from top to bottom.',
        },
      ],
    },
    {
      kind: 'choice',
      demo: 'two-awaits',
      ask: 'After how many seconds does the program end?',
      decides: 'prints "first done", "second starts"',
      choices: [
        {
          text: '0 s',
          right: false,
          why: '`await` does not start something and go on. It waits until `first()` has ended, and that sleeps for a second.',
        },
        {
          text: '2 s',
          right: false,
          why: 'That would be so if both slept at the same time. But `second()` is not even called before `first()` has ended.',
        },
        {
          text: '3 s',
          right: true,
          why: 'The second `await` begins when the first one has ended, so the times add up: 1 + 2.',
        },
      ],
    },
    {
      kind: 'order',
      demo: 'blocking-sleep',
      ask: 'In which order are these lines printed?',
      decides: 'BLOCKS the loop for 1.0 s',
      why: 'DING is due at 0.5 s, but `time.sleep(1)` keeps the event loop to itself until 1 s. `second()` begins in the same go. Its `await asyncio.sleep(2)` is the first moment at which the loop can do anything else.',
    },
  ],
  exercises: [
    {
      slug: 'in-order',
      title: 'In order',
      task: 'Await three steps one after the other, and give each the result of the one before.',
    },
    {
      slug: 'mend-it',
      title: 'Mend it',
      task: 'Mend a program with a missing await, a blocking sleep and an event loop inside an event loop.',
    },
    {
      slug: 'countdown',
      title: 'Countdown',
      task: 'Count down to zero, a number a second, without keeping the event loop to yourself.',
    },
  ],
})
