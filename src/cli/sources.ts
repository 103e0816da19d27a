import { readFile } from 'node:fs/promises'
import type { Timeline } from '../timeline/model.js'

/** Larger files are no programs that anybody reads beside a chart. */
const LONGEST_SOURCE = 500_000

/** The texts of a program's own files, as far as they can be read. */
export async function sourcesOf({ entries, tasks }: Timeline): Promise<Readonly<Record<string, string>>> {
  const files = new Set<string>()
  for (const { place } of [...entries, ...tasks]) if (place !== null) files.add(place.file)
  const read = [...files].map(async file => {
    const text = await readFile(file, 'utf8').catch(() => null)
    return text === null || text.length > LONGEST_SOURCE ? [] : [[file, text] as const]
  })
  return Object.fromEntries((await Promise.all(read)).flat())
}
