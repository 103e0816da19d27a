import { pageData } from '../../render/page/build.js'
import type { PageData } from '../../render/page/data.js'
import { renderHtml } from '../../render/page/html.js'
import { printable } from '../../render/text/printable.js'
import type { Timeline } from '../../timeline/model.js'
import { sourcesOf } from '../files/sources.js'
import { pageTemplate } from './template.js'

/** A timeline as a page, with the program's own files in it where they can be read; `doubts` are sentences about those. */
export async function pageOf(timeline: Timeline, doubts: readonly string[] = []): Promise<string> {
  const [data, template] = await Promise.all([dataOf(timeline), pageTemplate()])
  const warnings = doubts.map(
    says => ({ kind: 'warning', says: printable(says), step: -1, place: null }) as const,
  )
  return renderHtml({ ...data, notices: [...warnings, ...data.notices] }, template)
}

/** What is shown at each event, with the text of the program's files. */
export async function dataOf(timeline: Timeline): Promise<PageData> {
  return pageData(timeline, await sourcesOf(timeline))
}
