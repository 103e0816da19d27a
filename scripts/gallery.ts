import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pageOf } from '../src/cli/page/page.js'
import { openCourse } from '../src/course/course.js'
import { createEmbeddedEngine } from '../src/engine/embedded/engine.js'
import { DEFAULT_LIMITS } from '../src/engine/engine.js'
import { PLAIN_LOOK } from '../src/render/look.js'
import { renderers } from '../src/render/renderers.js'
import { renderSummary } from '../src/render/summary.js'
import { buildTimeline } from '../src/timeline/build.js'

// Every demo of every lesson, run and drawn in each format and width, to be looked at. Not part of the package.

const root = fileURLToPath(new URL('..', import.meta.url))
const gallery = join(root, 'gallery')
const WIDTHS = [60, 80, 120, 200]

rmSync(gallery, { recursive: true, force: true })
const engine = await createEmbeddedEngine()
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
    const timeline = buildTimeline(events)
    const folder = join(gallery, `${lesson.number}-${demo.name}`)
    mkdirSync(folder, { recursive: true })
    const keep = (name: string, text: string) => writeFileSync(join(folder, name), text)
    for (const width of WIDTHS) {
      const look = { ...PLAIN_LOOK, width }
      const both = (chosen: typeof look) =>
        `${renderers.both(timeline, chosen)}\n\n${renderSummary(timeline, chosen)}\n`
      keep(`${width}.txt`, both(look))
      keep(`${width}-ascii.txt`, both({ ...look, ascii: true }))
      keep(`${width}-colour.ansi`, both({ ...look, colour: 3 as 0 }))
    }
    keep('picture.svg', renderers.svg(timeline, { ...PLAIN_LOOK, width: 110 }))
    keep('trace.json', renderers.perfetto(timeline, PLAIN_LOOK))
    keep('gantt.mmd', renderers.mermaid(timeline, PLAIN_LOOK))
    keep('page.html', await pageOf(timeline))
  }
}
await engine.close()
process.stdout.write(`${gallery}\n`)
