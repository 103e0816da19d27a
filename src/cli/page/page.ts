import { readFile } from 'node:fs/promises'
import { renderHtml } from '../../render/html.js'
import { type PageData, pageData } from '../../render/page-data.js'
import type { Timeline } from '../../timeline/model.js'
import { pageScript } from './script.js'

/** Larger files are no programs that anybody reads beside a chart. */
const LONGEST_SOURCE = 500_000

/** A timeline as a page, with the program's own files in it where they can be read. */
export async function pageOf(timeline: Timeline): Promise<string> {
  const [data, script] = await Promise.all([dataOf(timeline), pageScript()])
  return renderHtml(data, script)
}

/** What is shown at each event, with the text of the program's files. */
export async function dataOf(timeline: Timeline): Promise<PageData> {
  return pageData(timeline, await sourcesOf(timeline))
}

async function sourcesOf({ entries, tasks }: Timeline): Promise<Readonly<Record<string, string>>> {
  const files = new Set<string>()
  for (const { place } of [...entries, ...tasks]) if (place !== null) files.add(place.file)
  const read = [...files].map(async file => {
    const text = await readFile(file, 'utf8').catch(() => null)
    return text === null || text.length > LONGEST_SOURCE ? [] : [[file, text] as const]
  })
  return Object.fromEntries((await Promise.all(read)).flat())
}
