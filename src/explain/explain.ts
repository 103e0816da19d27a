import type { Entry, Fault, Names, Sentence } from './entry.js'
import { TABLE } from './table.js'

export interface Explanation {
  readonly id: string
  readonly since: string | null
  /** What it means here: a sentence or two. */
  readonly means: string
  /** What to write instead. */
  readonly mend: string
  /** The slug of a lesson. */
  readonly lesson: string | null
}

/** What an error means, when the table knows it. */
export function explain(fault: Fault): Explanation | null {
  for (const entry of TABLE) {
    const found = match(entry, fault)
    if (found === null) continue
    const { id, since, lesson } = entry
    const names = { ...fault.known, ...found }
    const means = told(entry.means, names)
    return {
      id,
      since,
      means: since === null ? means : `Since Python ${since}, ${means}`,
      mend: told(entry.mend, names),
      lesson,
    }
  }
  return null
}

/** Both as one text. */
export function explanationText({ means, mend }: Explanation): string {
  return `${means} ${mend}`
}

/** The names that the text holds; null: it is another error. */
function match({ errors, text, fits }: Entry, fault: Fault): Names | null {
  if (fault.error !== null && !errors.includes(fault.error)) return null
  const found = text.exec(fault.text.trim())
  if (found === null || fits?.(fault) === false) return null
  // Without its class, an error is known by its words.
  if (fault.error === null && found[0] === '') return null
  return Object.fromEntries(Object.entries(found.groups ?? {}).filter(([, name]) => name !== undefined))
}

function told(sentence: Sentence, names: Names): string {
  return typeof sentence === 'string' ? sentence : sentence(names)
}
