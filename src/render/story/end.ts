import type { Timeline } from '../../timeline/model.js'
import { listed } from '../../timeline/warnings/phrases.js'
import type { Palette } from '../look/palette.js'
import { printable } from '../text/printable.js'
import type { Words } from '../text/words.js'

/** The last lines of a story that has no happy end: who waits for what, for ever. */
export function storyEnd(timeline: Timeline, words: Words, palette: Palette): readonly string[] {
  const { outcome } = timeline
  if (outcome?.kind !== 'deadlocked' && outcome?.kind !== 'idle-for-ever') return []
  const first =
    outcome.kind === 'deadlocked'
      ? 'Deadlock: nothing is left that could wake a task.'
      : `Only ${listed(outcome.couldWake.map(printable))} could wake a task now.`
  const chain = outcome.stuck.map(({ task, name, label, holders, place }) => {
    const who = words.taskFacts(task) === undefined ? printable(name) : words.task(task)
    const held = holders.length === 0 ? '' : `, held by ${words.tasks(holders)}`
    return `${who} waits for ${printable(label)}${held}${place === null ? '' : ` (${words.place(place)})`}`
  })
  return [palette.bad(first), ...chain]
}
