import type { Entry } from '../timeline/model.js'

/** From this many on, lines that say the same are told once. */
const FOLDED_FROM = 4

/** An entry, and the ones right after it that say the same. */
export interface Repeated {
  readonly entry: Entry
  readonly more: readonly Entry[]
}

/** Puts neighbours together whose lines would differ in their time only. */
export function foldRepeats(entries: readonly Entry[], say: (entry: Entry) => string): readonly Repeated[] {
  const runs: { entry: Entry; text: string; more: Entry[] }[] = []
  for (const entry of entries) {
    const text = say(entry)
    const last = runs.at(-1)
    if (last !== undefined && last.text === text) last.more.push(entry)
    else runs.push({ entry, text, more: [] })
  }
  return runs.flatMap(({ entry, more }) =>
    more.length + 1 >= FOLDED_FROM
      ? [{ entry, more }]
      : [entry, ...more].map(one => ({ entry: one, more: [] })),
  )
}
