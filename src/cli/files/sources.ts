import { readFile } from 'node:fs/promises'
import type { Timeline } from '../../timeline/model.js'
import { placeOfOutcome } from '../../trace/outcome.js'

/** Larger files are no programs that anybody reads beside a chart. */
const LONGEST_SOURCE = 500_000

/** The texts of a program's own files, as far as they can be read: the one that was started, and those in which things happened. */
export async function sourcesOf(timeline: Timeline): Promise<Readonly<Record<string, string>>> {
  const read = filesOf(timeline).map(async file => {
    const text = await readFile(file, 'utf8').catch(() => null)
    return text === null || text.length > LONGEST_SOURCE ? [] : [[file, text] as const]
  })
  return Object.fromEntries((await Promise.all(read)).flat())
}

export function filesOf({ run, entries, tasks, outcome }: Timeline): readonly string[] {
  const files = new Set(run === null ? [] : [run.program])
  for (const { place } of [...entries, ...tasks]) if (place !== null) files.add(place.file)
  if (outcome?.kind === 'crashed') for (const { file } of outcome.frames) files.add(file)
  const end = outcome === null ? null : placeOfOutcome(outcome)
  if (end !== null) files.add(end.file)
  return [...files]
}
