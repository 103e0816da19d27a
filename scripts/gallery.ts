import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sourcesOf } from '../src/cli/files/sources.js'
import { pageOf } from '../src/cli/page/page.js'
import { openCourse } from '../src/course/course.js'
import { createEmbeddedEngine } from '../src/engine/embedded/engine.js'
import { DEFAULT_LIMITS } from '../src/engine/engine.js'
import { type Look, PLAIN_LOOK } from '../src/render/look/look.js'
import { renderMermaid } from '../src/render/mermaid/mermaid.js'
import { renderPerfetto } from '../src/render/perfetto/perfetto.js'
import { renderSummary } from '../src/render/summary.js'
import { renderSvg } from '../src/render/svg/svg.js'
import { renderBoth } from '../src/render/together.js'
import { buildTimeline } from '../src/timeline/build.js'
import type { Timeline } from '../src/timeline/model.js'
import { type Ground, sheet, terminalHtml } from './gallery/sheet.js'

// Every demo of every lesson, run and drawn in each format and width, to be looked at: `index.html` leads through them.
// Not part of the package.

const root = fileURLToPath(new URL('..', import.meta.url))
const gallery = join(root, 'gallery')
const WIDTHS = [60, 80, 120, 200]
const GROUNDS: readonly Ground[] = ['dark', 'light']
const COLOURS = { 1: '16 colours', 2: '256 colours', 3: 'all colours' } as const

rmSync(gallery, { recursive: true, force: true })
const engine = await createEmbeddedEngine()
const names: string[] = []
for (const lesson of await openCourse(join(root, 'lessons')).lessons()) {
  for (const demo of lesson.demos) {
    const { events } = await engine.run({
      file: join(lesson.folder, 'demos', `${demo.name}.py`),
      programArguments: [],
      stdin: { text: '' },
      signals: demo.signals,
      hosts: demo.hosts,
      keepsFiles: false,
      limits: DEFAULT_LIMITS,
    })
    names.push(`${lesson.number}-${demo.name}`)
    await keepPictures(names.at(-1)!, buildTimeline(events))
  }
}
await engine.close()
const links = names.map(
  name => [name, `<a href="${name}/index.html"><img src="${name}/picture.svg"></a>`] as const,
)
writeFileSync(join(gallery, 'index.html'), sheet('Gallery', links))
process.stdout.write(`${join(gallery, 'index.html')}\n`)

async function keepPictures(name: string, timeline: Timeline): Promise<void> {
  const folder = join(gallery, name)
  mkdirSync(folder, { recursive: true })
  const keep = (file: string, text: string) => writeFileSync(join(folder, file), text)
  const texts = await sourcesOf(timeline)
  const sources = Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, text.split('\n')]))
  const pictures: [heading: string, html: string][] = []
  for (const width of WIDTHS) {
    const both = (chosen: Partial<Look>) => {
      const look = { ...PLAIN_LOOK, sources, width, ...chosen }
      return `${renderBoth(timeline, look)}\n\n${renderSummary(timeline, look)}\n`
    }
    keep(`${width}.txt`, both({}))
    keep(`${width}-ascii.txt`, both({ ascii: true }))
    for (const colour of [1, 2, 3] as const) {
      const text = both({ colour })
      keep(`${width}-colour-${colour}.ansi`, text)
      for (const ground of GROUNDS)
        pictures.push([`${width} columns, ${COLOURS[colour]}, ${ground}`, terminalHtml(text, width, ground)])
    }
    pictures.push([`${width} columns, ASCII`, terminalHtml(both({ ascii: true }), width, 'light')])
  }
  keep('picture.svg', renderSvg(timeline, { ...PLAIN_LOOK, width: 110 }))
  keep('trace.json', renderPerfetto(timeline, PLAIN_LOOK))
  keep('gantt.mmd', renderMermaid(timeline, PLAIN_LOOK))
  keep('page.html', await pageOf(timeline))
  keep(
    'index.html',
    sheet(name, [
      ['SVG', '<img src="picture.svg">'],
      ['The page', '<a href="page.html">page.html</a>'],
      ...pictures,
    ]),
  )
}
