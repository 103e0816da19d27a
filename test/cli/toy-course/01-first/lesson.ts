import { defineLesson } from '../../../../src/lesson.js'

export default defineLesson({
  number: 1,
  slug: 'first',
  title: 'First steps',
  summary: 'A coroutine runs when it is awaited.',
  demos: [
    { name: 'hello', title: 'Say hello' },
    { name: 'crash', title: 'A crash on purpose', status: 1 },
  ],
  predictions: [
    {
      kind: 'choice',
      demo: 'hello',
      ask: 'When does it say hello?',
      decides: 'prints "hello"',
      choices: [
        { text: 'at once', right: false, why: 'It sleeps first.' },
        { text: 'after 1 s', right: true, why: 'The `await` takes a second.' },
      ],
    },
    {
      kind: 'order',
      demo: 'crash',
      ask: 'In which order are these lines printed?',
      decides: 'prints',
      why: 'From top to bottom.',
    },
  ],
  exercises: [
    {
      slug: 'greet',
      title: 'Greet politely',
      task: 'Write `greet`, which waits a second and says hello.',
      version: 2,
    },
    { slug: 'wait-twice', title: 'Wait twice', task: 'Write `wait_twice`.' },
  ],
})
