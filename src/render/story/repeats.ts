import type { Entry } from '../../timeline/model.js'

/** From this many on, lines that say the same are told once. */
const SAME_FROM = 4
/** From this many on, lines of one instant that differ in their task and in numbers are told once. */
const ALIKE_FROM = 8

/** An entry, and the ones right after it that say the same, or nearly. */
export interface Repeated {
  readonly entry: Entry
  readonly more: readonly Entry[]
  /** They differ in nothing but their time. */
  readonly isSame: boolean
}

/** What a line says, in two ways. */
export interface Saying {
  /** All of it. */
  same(entry: Entry): string
  /** Without what may differ among lines that are alike; null: nothing is like it. */
  alike(entry: Entry): string | null
}

/** Puts neighbours together whose lines would say the same, then those of one instant that would say nearly the same. */
export function foldRepeats(entries: readonly Entry[], { same, alike }: Saying): readonly Repeated[] {
  const folded = runsOf(entries, same).flatMap(run =>
    run.length >= SAME_FROM ? [repeated(run, true)] : run.map(entry => repeated([entry], true)),
  )
  const alikeIn = ({ entry, more }: Repeated, at: number) =>
    (more.length === 0 ? alike(entry) : null) ?? `alone ${at}`
  return runsOf(folded, alikeIn).flatMap(run =>
    run.length >= ALIKE_FROM
      ? [
          repeated(
            run.map(({ entry }) => entry),
            false,
          ),
        ]
      : run,
  )
}

function repeated([entry, ...more]: readonly Entry[], isSame: boolean): Repeated {
  return { entry: entry!, more, isSame }
}

/** Neighbours with one key. */
function runsOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item, at: number) => string,
): readonly (readonly Item[])[] {
  const runs: { key: string; items: Item[] }[] = []
  for (const [at, item] of items.entries()) {
    const key = keyOf(item, at)
    const last = runs.at(-1)
    if (last?.key === key) last.items.push(item)
    else runs.push({ key, items: [item] })
  }
  return runs.map(run => run.items)
}
