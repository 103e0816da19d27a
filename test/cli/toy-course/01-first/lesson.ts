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
  predictions: [],
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
