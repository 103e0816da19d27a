import type { Timeline } from '../timeline/model.js'
import { glyphsOf } from './glyphs.js'
import type { Look } from './look.js'
import { paletteOf } from './palette.js'
import { printable, shortened } from './printable.js'

/** What ran: `CPython 3.14.2 · virtual clock · 3 tasks`. */
export function renderHeader(timeline: Timeline, look: Look): string {
  const glyphs = glyphsOf(look)
  const { run, tasks, jobs, connections } = timeline
  const facts = [
    ...(run === null ? [] : [`CPython ${printable(run.python)}`, `${run.clock} clock`]),
    counted(tasks.length, 'task', 'tasks'),
    ...(['thread', 'process', 'subprocess'] as const).flatMap(kind => {
      const count = jobs.filter(job => job.kind === kind).length
      const [one, many] = kind === 'subprocess' ? [kind, 'subprocesses'] : [`${kind} job`, `${kind} jobs`]
      return count === 0 ? [] : [counted(count, one, many)]
    }),
    ...(connections.length === 0 ? [] : [counted(connections.length, 'connection', 'connections')]),
  ]
  const line = ` ${facts.join(` ${glyphs.dot} `)}`
  return paletteOf(look).quiet(shortened(line, look.width, glyphs.ellipsis))
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
