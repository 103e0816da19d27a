import type { Entry } from '../../timeline/model.js'
import { foldRepeats, type Repeated } from './repeats.js'
import { foldRounds, type Told } from './rounds.js'
import type { Sentences } from './sentences.js'

/** The lines of a story, without those that would only say again what others have said. */
export function foldedStory(said: Sentences): readonly Told[] {
  const same = (entry: Entry) => lineOf(entry, said)
  const lines = foldRepeats(said.entries, { same, alike: entry => alikeIn(entry, said) })
  return foldRounds(lines, {
    said: line => saidBy(line, said),
    before: ({ entry }) => said.pauseBefore(entry),
  })
}

/** The same with every line. */
export function wholeStory({ entries }: Sentences): readonly Told[] {
  return entries.map(entry => ({ entry, more: [], isSame: true, rounds: null }))
}

function lineOf(entry: Entry, { words, nameOf, textOf }: Sentences): string {
  const place = entry.place === null ? '' : words.place(entry.place)
  return `${entry.number === null ? '' : '#'}|${nameOf(entry)}|${textOf(entry)}|${place}`
}

function saidBy({ entry, more, isSame }: Repeated, said: Sentences): string {
  const last = more.at(-1)
  return [lineOf(entry, said), more.length, isSame, last === undefined ? '' : lineOf(last, said)].join('|')
}

/** Several tasks of one coroutine that do the same at one instant; what they print is not left out. */
function alikeIn(entry: Entry, { words, textOf }: Sentences): string | null {
  if (entry.who.kind !== 'task' || entry.number !== null) return null
  const { task } = entry.who
  const text = textOf(entry).replace(/\d+(\.\d+)?/g, '#')
  return [entry.began.at, words.taskFacts(task)?.coroutine, entry.place?.line, text].join('|')
}
