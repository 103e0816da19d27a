import { defineLesson } from '../../src/lesson.js'

export default defineLesson({
  number: 6,
  slug: 'signals',
  title: 'Signals',
  summary: 'What Ctrl-C does to asyncio, how to hear of a signal, and how to stop without dropping work.',
  demos: [
    {
      name: 'ctrl-c',
      title: 'Ctrl-C on a plain program',
      signals: [{ name: 'SIGINT', at: 2.5 }],
      change: {
        line: '        raise',
        to: '        pass',
        see: '`main` swallows the cancellation and returns, so `asyncio.run` returns too: no KeyboardInterrupt, and nobody after it knows of the Ctrl-C.',
      },
    },
    {
      name: 'event',
      title: 'A handler that sets an event',
      signals: [{ name: 'SIGTERM', at: 2.5 }],
      change: {
        line: '    loop.add_signal_handler(signal.SIGTERM, stop.set)',
        to: '    loop.add_signal_handler(signal.SIGTERM, asyncio.current_task().cancel)',
        see: 'Step 3 is cut off at 2.5 s, and the program ends with CancelledError.',
      },
    },
    {
      name: 'drain',
      title: 'Graceful drain',
      signals: [{ name: 'SIGTERM', at: 1.5 }],
      change: {
        line: '    _done, late = await asyncio.wait(jobs, timeout=2)',
        to: '    _done, late = await asyncio.wait(jobs, timeout=20)',
        see: 'Now c has time to finish, at 9 s. Nothing is late, so nothing is cancelled.',
      },
    },
    {
      name: 'ignore',
      title: 'Ignoring a signal for a while',
      signals: [
        { name: 'SIGINT', at: 1 },
        { name: 'SIGINT', at: 3.5 },
      ],
      status: 130,
      change: {
        line: '    await asyncio.sleep(2)',
        to: '    await asyncio.sleep(4)',
        see: 'Both signals come while the program saves, and both are gone for good. It sleeps its 60 s and ends at 64 s.',
      },
    },
  ],
  predictions: [
    {
      kind: 'choice',
      demo: 'ctrl-c',
      ask: 'Ctrl-C comes at 2.5 s. Which exception does `main` see, where it waits?',
      decides: 'CancelledError is raised at its await',
      choices: [
        {
          text: 'KeyboardInterrupt',
          right: false,
          why: 'In a plain program, yes. `asyncio.run` turns Ctrl-C into the cancellation of the main task, so that it can clean up, and raises KeyboardInterrupt only when that is done.',
        },
        {
          text: 'CancelledError',
          right: true,
          why: '`asyncio.run` cancels the main task. When that has ended, it raises KeyboardInterrupt to whoever called it.',
        },
        {
          text: 'None: it ends at once',
          right: false,
          why: 'Then `finally` would not run. It does: "cleaning up" is printed.',
        },
        {
          text: 'None: it hears of it after step 9',
          right: false,
          why: 'The loop is not blocked but waiting, and a signal wakes it at once.',
        },
      ],
    },
    {
      kind: 'choice',
      demo: 'event',
      ask: 'SIGTERM comes at 2.5 s, in the middle of step 3. What becomes of this step?',
      decides: 'prints "step 3", "stopped',
      choices: [
        {
          text: 'It is cut off',
          right: false,
          why: 'The handler cancels nothing. It sets an event, and the program looks at that only between two steps.',
        },
        {
          text: 'It is finished, and the program stops at 3 s',
          right: true,
          why: 'The event is set at 2.5 s. At 3 s the step is done, `while not stop.is_set()` looks, and the loop ends.',
        },
        {
          text: 'It is finished, and so is step 4',
          right: false,
          why: 'The event is looked at after each step. It is set already when step 3 ends.',
        },
        {
          text: 'It is done twice',
          right: false,
          why: 'Nothing begins anew after a handler: the program goes on where it was.',
        },
      ],
    },
    {
      kind: 'order',
      demo: 'drain',
      ask: 'a needs 1 s, b 3 s, c 9 s. SIGTERM comes at 1.5 s. In which order are these lines printed?',
      decides: 'asks job#4 to cancel',
      why: 'a is done before the signal. From 1.5 s on the work in hand has 2 s, until 3.5 s: enough for b at 3 s, not for c, which is cancelled at 3.5 s. Only when it has ended does the program.',
    },
    {
      kind: 'choice',
      demo: 'ignore',
      ask: 'Ctrl-C comes at 1 s and at 3.5 s. What does the first one do, which comes while the program saves?',
      decides: 'SIGINT arrives: ignored',
      choices: [
        {
          text: 'It takes effect after "saved", at 2 s',
          right: false,
          why: 'An ignored signal is not kept for later. It is thrown away as if nobody had sent it.',
        },
        {
          text: 'Nothing at all',
          right: true,
          why: '`SIG_IGN` throws it away. Only the second, at 3.5 s, finds the handler of `asyncio.run` in place again and cancels `main`.',
        },
        {
          text: 'It cancels `save`, and `main` with it',
          right: false,
          why: 'It would, without the first line of `save`: it replaces the handler that does so.',
        },
      ],
    },
  ],
  exercises: [
    {
      slug: 'stop-flag',
      title: 'Stop flag',
      task: 'Do steps until SIGINT or SIGTERM comes, then finish the step in hand, save, and take the handlers away.',
    },
    {
      slug: 'graceful-drain',
      title: 'Graceful drain',
      task: 'At SIGTERM stop taking work, let what is in hand finish within a deadline, and cancel the rest.',
    },
    {
      slug: 'reload',
      title: 'Reload',
      task: 'At SIGHUP load a new configuration beside the work, without losing or mixing up a request.',
    },
  ],
})
