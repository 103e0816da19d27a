import { defineLesson } from '../../../../src/lesson.js'

export default defineLesson({
  number: 2,
  slug: 'second',
  title: 'Side by side',
  summary: 'Tasks overlap.',
  demos: [{ name: 'pair', title: 'Two at once', signals: [{ name: 'SIGINT', at: 2.5 }] }],
  predictions: [],
  exercises: [{ slug: 'both', title: 'Both at once', task: 'Write `both`.' }],
})
