import { defineLesson } from '../../src/lesson.js'

export default defineLesson({
  number: 3,
  slug: 'gather',
  title: 'Many at once',
  summary:
    'Waiting for any number of tasks with `gather`, `TaskGroup`, `wait` and `as_completed`, and what each does when one fails.',
  demos: [
    {
      name: 'three-fetches',
      title: 'Three fetches, one list',
      change: {
        line: '        fetch("films", 4),',
        to: '        fetch("films", 0.5),',
        see: 'Films is here first now, and its page still comes last in the list. The program takes 2 s.',
      },
    },
    {
      name: 'one-fails',
      title: 'One of three fails',
      change: {
        line: '    await asyncio.sleep(3)',
        to: '    await asyncio.sleep(1)',
        see: 'main is done at 3 s, while films is still going on. asyncio.run cancels it, and its page is lost.',
      },
    },
    {
      name: 'return-exceptions',
      title: 'The same with return_exceptions=True',
      change: {
        line: '        return_exceptions=True,',
        to: '        return_exceptions=False,',
        see: 'The OSError comes out of the await at 2 s and ends main, and asyncio.run cancels films.',
      },
    },
    {
      name: 'task-group',
      title: 'The same in a TaskGroup',
      change: {
        line: '    except* OSError as failed:',
        to: '    except OSError as failed:',
        see: 'An ExceptionGroup is not an OSError, even when it holds one. A plain except does not catch it, and it ends the program.',
      },
    },
  ],
  predictions: [
    {
      kind: 'order',
      demo: 'three-fetches',
      ask: 'In which order are these lines printed?',
      decides: 'wakes main',
      why: 'All three fetches begin at 0 s, so each prints when its own time is over: sport at 1 s, news at 2 s, films at 4 s. `gather` waits for all of them, and only then does `main` print the list, in the order of the arguments.',
    },
    {
      kind: 'choice',
      demo: 'one-fails',
      ask: 'News fails at 2 s, and `main` catches the exception. What becomes of films, which needs 4 s?',
      decides: 'prints "films is here"',
      choices: [
        {
          text: 'It is cancelled at 2 s',
          right: false,
          why: 'That is what a `TaskGroup` does. `gather` raises the exception and leaves the other tasks alone.',
        },
        {
          text: 'It goes on and is here at 4 s',
          right: true,
          why: '`gather` raises the first exception and cancels nothing. Films goes on with nobody waiting for it, and it ends at 4 s because `main` happens to sleep until 5 s.',
        },
        {
          text: '`main` waits for it, and gets the exception at 4 s',
          right: false,
          why: '`gather` raises at the moment of the failure, at 2 s. It waits for the others only with `return_exceptions=True`.',
        },
      ],
    },
    {
      kind: 'choice',
      demo: 'return-exceptions',
      ask: 'News fails at 2 s again. After how many seconds does the program end?',
      decides: 'wakes main',
      choices: [
        {
          text: '2 s',
          right: false,
          why: 'Without `return_exceptions=True` the `await` would be over at 2 s. With it, a failure is an outcome like any other, and `gather` waits for the rest.',
        },
        {
          text: '4 s',
          right: true,
          why: '`gather` waits for all three and puts the exception where the page would be. The slowest of them takes 4 s.',
        },
        {
          text: '7 s',
          right: false,
          why: 'That is the sum. The three tasks run side by side, and a failure changes nothing in that.',
        },
      ],
    },
    {
      kind: 'choice',
      demo: 'task-group',
      ask: 'What is the last line printed?',
      decides: 'the cancellation ends there',
      choices: [
        {
          text: 'films is here',
          right: false,
          why: 'Films would be here at 4 s. When news fails at 2 s, the group cancels it.',
        },
        {
          text: 'films is cancelled',
          right: false,
          why: 'This is printed, but the group waits until the cancelled tasks have ended and raises only then. The `except*` comes after that.',
        },
        {
          text: 'all are here',
          right: false,
          why: 'The group raises at the end of its block, so the line after the block is skipped.',
        },
        {
          text: "main: (OSError('no news today'),)",
          right: true,
          why: 'The group raises an ExceptionGroup when all its tasks have ended, those it cancelled too. `failed.exceptions` is the tuple of what it holds: one OSError.',
        },
      ],
    },
  ],
  exercises: [
    {
      slug: 'fetch-all',
      title: 'Fetch all',
      task: 'Fetch any number of pages side by side and return them in the order of their names.',
    },
    {
      slug: 'partial-failure',
      title: 'Partial failure',
      task: 'Fetch many pages, some of which fail, and return the pages and the errors apart.',
    },
    {
      slug: 'fastest-mirror',
      title: 'Fastest mirror',
      task: 'Ask all mirrors at once, take the first one that succeeds, and cancel the others.',
    },
  ],
})
