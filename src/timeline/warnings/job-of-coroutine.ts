import type { Warning } from './warning.js'

/** A call in a thread that gave a coroutine: nothing of it has run there. */
export const jobOfCoroutine: Warning = {
  id: 'job-of-coroutine',
  finds: ({ jobs }) =>
    jobs.flatMap(({ name, kind, task, place, ended }) => {
      const [, coroutine] = /^<coroutine object (\S+)>/.exec(ended?.value ?? '') ?? []
      if (kind !== 'thread' || ended?.how !== 'returned' || coroutine === undefined) return []
      return [
        {
          says: `${name} was called in a thread, and all that gave is a coroutine, of which nothing ran there.`,
          advice: `Threads are for plain functions: await \`${coroutine}()\` itself, or make it one.`,
          place,
          task,
        },
      ]
    }),
}
