import { defineLesson } from '../../src/lesson.js'

export default defineLesson({
  number: 4,
  slug: 'timeouts',
  title: 'Timeouts',
  summary:
    'Limits for one call and for many with `timeout` and `wait_for`, what is cancelled then, cleaning up, and `shield`.',
  demos: [
    {
      name: 'too-slow',
      title: 'A search that takes too long',
      change: {
        line: '        print(word, "is cancelled")',
        to: '        return f"half of the pages on {word}"',
        see: 'The search swallows its CancelledError and returns. Half of the pages are printed at 2.5 s, and there is no TimeoutError: nothing was left to turn into one.',
      },
    },
    {
      name: 'deadline',
      title: 'One deadline over three steps',
      change: {
        line: '        async with asyncio.timeout(5) as limit:',
        to: '        async with asyncio.timeout(8) as limit:',
        see: 'All three steps are done, at 7 s, and 1 s is left.',
      },
    },
    {
      name: 'cleanup',
      title: 'A cleanup that itself awaits',
      change: {
        line: '        await asyncio.sleep(0.5)',
        to: '        await asyncio.sleep(30)',
        see: 'The limit is still 2 s, but main goes on at 32 s. A timeout waits until the work has ended, and the cleanup is a part of it.',
      },
    },
    {
      name: 'shield',
      title: 'Stop waiting without cancelling',
      change: {
        line: '        print(await asyncio.wait_for(asyncio.shield(saving), 1))',
        to: '        print(await asyncio.wait_for(saving, 1))',
        see: 'Without the shield, the save itself is cancelled at 1 s. When main awaits it again, the CancelledError comes out and ends the program.',
      },
    },
  ],
  predictions: [
    {
      kind: 'choice',
      demo: 'too-slow',
      ask: 'Each search has 1.5 s. One needs 1 s, the other 4 s. After how many seconds does the program end?',
      decides: 'the timeout of 1.5 s is over',
      choices: [
        {
          text: '1.5 s',
          right: false,
          why: 'The limit is in the loop: each search has 1.5 s of its own, and they come one after the other.',
        },
        {
          text: '2.5 s',
          right: true,
          why: 'The first search ends at 1 s, within its limit. The second one begins at 1 s and is cancelled 1.5 s later.',
        },
        {
          text: '3 s',
          right: false,
          why: 'A limit is the longest time, not a time that is always waited for. The first block is left as soon as its search is done, at 1 s.',
        },
        {
          text: '5 s',
          right: false,
          why: 'That is the sum of both. The second search does not run to its end: the timeout cancels it.',
        },
      ],
    },
    {
      kind: 'choice',
      demo: 'deadline',
      ask: 'Steps of 2, 1 and 4 s share a limit of 5 s. Which steps are done?',
      decides: 'the timeout of 5 s is over',
      choices: [
        {
          text: 'All three, for none of them needs more than 5 s',
          right: false,
          why: 'The limit is around the loop, so it counts from its beginning for all steps together. They need 7 s.',
        },
        {
          text: 'connect and ask',
          right: true,
          why: 'They are done at 3 s. That leaves 2 s for read, which needs 4 s and is cancelled at 5 s.',
        },
        {
          text: 'None, because the whole does not fit',
          right: false,
          why: 'Nobody knows beforehand how long a step will take. What is done before the deadline stays done.',
        },
      ],
    },
    {
      kind: 'order',
      demo: 'cleanup',
      ask: 'In which order are these lines printed?',
      decides: 'prints "closing", then sleeps 0.5 s',
      why: 'At 2 s the timeout cancels the copying, so "copied" never comes. The `finally` runs, with its own wait of 0.5 s, and only when it is over is `TimeoutError` raised in `main`.',
    },
    {
      kind: 'choice',
      demo: 'shield',
      ask: '`main` waits 1 s for a save that needs 3 s, behind a shield. What becomes of the save?',
      decides: 'saved',
      choices: [
        {
          text: 'It is cancelled at 1 s',
          right: false,
          why: 'That is what `wait_for` does without the shield. Here it cancels only the shield.',
        },
        {
          text: 'It goes on, and its result is lost',
          right: false,
          why: 'It goes on, but `main` has kept the task in a variable and awaits it again later.',
        },
        {
          text: 'It goes on, and `main` has its result at 3 s',
          right: true,
          why: 'The shield takes the cancelling upon itself. The task behind it notices nothing, and the second `await` gets its result.',
        },
        {
          text: 'It begins anew when `main` awaits it again',
          right: false,
          why: 'A task runs once. Awaiting it a second time waits for the same run, which is then 1.5 s further on.',
        },
      ],
    },
  ],
  exercises: [
    {
      slug: 'fallback',
      title: 'Fallback',
      task: 'Load the parts of a page within one limit of time, or return something else in their place.',
    },
    {
      slug: 'retry',
      title: 'Retry',
      task: 'Call again after a failure, with growing pauses, a limit of tries and one deadline over all.',
    },
    {
      slug: 'clean-up',
      title: 'Clean up',
      task: 'Close a connection exactly once, whether the work with it succeeds, fails, takes too long or is cancelled.',
    },
  ],
})
