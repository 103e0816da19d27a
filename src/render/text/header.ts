import type { Timeline } from '../../timeline/model.js'
import type { Glyphs } from '../look/glyphs.js'
import { printable } from './printable.js'

/** What ran: `CPython 3.14.2 · virtual clock · 3 tasks`. */
export function headerText(timeline: Timeline, { dot }: Glyphs): string {
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
  return facts.join(` ${dot} `)
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
