import { defineLesson } from '../../src/lesson.js'

export default defineLesson({
  number: 5,
  slug: 'queues',
  title: 'Queues',
  summary:
    'Handing work from one task to another, making a fast task wait for a slow one, and ending it all cleanly.',
  demos: [
    {
      name: 'two-cooks',
      title: 'One producer, two consumers',
      change: {
        line: '    for _ in range(2):',
        to: '    for _ in range(1):',
        see: 'With one end marker only, Ann takes it and goes home. Ben waits in `orders.get()` for ever, and the run ends with who waits for what.',
      },
    },
    {
      name: 'full-queue',
      title: 'A full queue makes the producer wait',
      change: {
        line: '    queue = asyncio.Queue(maxsize=2)',
        to: '    queue = asyncio.Queue()',
        see: 'All five numbers are put at once and pile up. It still takes 7.5 s: the consumer sets the pace.',
      },
    },
    {
      name: 'join',
      title: 'Waiting until everything is done',
      change: {
        line: '        queue.task_done()',
        to: '        pass',
        see: 'All three items are done, but nobody says so: `join` waits for ever, and the run ends as a deadlock at 3 s.',
      },
    },
    {
      name: 'priorities',
      title: 'The most urgent first',
      change: {
        line: '    queue = asyncio.PriorityQueue()',
        to: '    queue = asyncio.Queue()',
        see: 'First come, first served: the burn is treated last.',
      },
    },
  ],
  predictions: [
    {
      kind: 'choice',
      demo: 'two-cooks',
      ask: 'Ann cooks the soup (1.5 s) and Ben the pizza (4 s). Who cooks the toast?',
      decides: 'prints "Ann: salad is ready"',
      choices: [
        {
          text: 'Ben: the cooks take turns',
          right: false,
          why: 'A queue deals out nothing in turns. Whoever is free and waits in `get` has the next item, and Ben is busy with the pizza until 4.8 s.',
        },
        {
          text: 'Ann: she is free first',
          right: true,
          why: 'Ann is done with the soup at 1.9 s and with the salad at 2.9 s. Each time she takes what waits at the front; Ben needs until 4.8 s for his pizza.',
        },
        {
          text: 'Both: each consumer sees every order',
          right: false,
          why: '`get` takes the item out of the queue. Each order reaches exactly one cook.',
        },
        {
          text: 'Nobody: it comes after the last order and is lost',
          right: false,
          why: 'A queue keeps what is put into it until somebody takes it, however busy the cooks are at that moment.',
        },
      ],
    },
    {
      kind: 'choice',
      demo: 'full-queue',
      ask: 'The queue has room for two. How many numbers are put before the first one is done (at 1.5 s)?',
      decides: 'prints "put 3, now 2 in the queue", then waits',
      choices: [
        {
          text: 'One',
          right: false,
          why: '`put` does not wait until somebody has taken the item. It waits only when the queue is full.',
        },
        {
          text: 'Two',
          right: false,
          why: 'Two fit into the queue, but the consumer takes number 1 out right away and works on it outside of the queue. That makes room for one more.',
        },
        {
          text: 'Three',
          right: true,
          why: 'Number 1 is in the hands of the consumer, 2 and 3 are in the queue. `put(4)` waits until 1.5 s, when the consumer takes the next one.',
        },
        {
          text: 'Five',
          right: false,
          why: 'That is what a queue without `maxsize` does. This one is full with two, and then `put` waits.',
        },
      ],
    },
    {
      kind: 'choice',
      demo: 'join',
      ask: 'Ann and Ben share items of 3, 1 and 1.5 seconds. When does the program end?',
      decides: 'wakes main',
      choices: [
        {
          text: 'At 2.5 s',
          right: false,
          why: 'At 2.5 s Ben has done his two items and the queue is empty. But Ann has not reported hers done, and that is what `join` counts.',
        },
        {
          text: 'At 3 s',
          right: true,
          why: "`join` ends with the last `task_done()`, which is Ann's at 3 s. Then the workers are cancelled, which takes no time.",
        },
        {
          text: 'At 5.5 s',
          right: false,
          why: 'That is the sum. Two workers share it: Ben does 1 and 1.5 while Ann does 3.',
        },
        {
          text: 'Never: the workers loop for ever',
          right: false,
          why: 'They would, but `main` cancels them after `join`. Without that, `asyncio.run` would cancel them at the end of `main`.',
        },
      ],
    },
    {
      kind: 'order',
      demo: 'priorities',
      ask: 'In which order are these lines printed?',
      decides: 'prints "treated: burn"',
      why: 'The cough comes first and finds the doctor free. While it is treated, the rest arrives. At 2 s the burn has the smallest number, 1; rash and cold have 5 both, and the running number keeps them in the order in which they came.',
    },
  ],
  exercises: [
    {
      slug: 'worker-pool',
      title: 'Worker pool',
      task: 'A fixed number of workers handle every item once, survive the ones that fail, and are gone at the end.',
    },
    {
      slug: 'pipeline',
      title: 'Pipeline',
      task: 'Three stages work at the same time, with bounded queues between them and the order kept.',
    },
    {
      slug: 'rate-limit',
      title: 'Rate limit',
      task: 'Start so many requests in any second and no more, the most urgent first.',
    },
  ],
})
