import type { Warning } from './warning.js'

/** An async generator that gives something away inside of a block that cancels its task: PEP 789 tells what comes of it. */
export const yieldInScope: Warning = {
  id: 'yield-in-scope',
  finds: ({ habits }) =>
    habits.flatMap(({ kind, place, text }) => {
      if (kind !== 'yield-in-scope') return []
      return [
        {
          says: `An async generator yields here inside of \`${text}\`: until it goes on, that block may cancel whoever took the item.`,
          advice: 'Leave the block before each `yield`, or put it around the loop that takes the items.',
          place,
          task: null,
        },
      ]
    }),
}
