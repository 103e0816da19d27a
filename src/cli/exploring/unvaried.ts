import { buildTimeline } from '../../timeline/build.js'
import type { Exploration } from './exploration.js'

/** What looks like a set of a program's own. */
const SET = /\b(?:frozen)?set\s*\(|\{\s*["'\w.]+\s*(?:,|\bfor\b)/

/** What no schedule varies though this program has it, in sentences: its end may differ there. `text` is the program's. */
export function unvariedIn({ end, usual }: Exploration, text: string): readonly string[] {
  if (end !== 'all-tried' && end !== 'out-of-time') return []
  const { tasks, jobs, run } = buildTimeline(usual.events)
  const sleeps = tasks.some(({ spans }) => spans.some(({ waiting }) => waiting?.on === 'sleep'))
  const threads = jobs.some(({ kind }) => kind === 'thread')
  const sets = run?.engine === 'embedded' && SET.test(text)
  return [
    ...(sleeps ? ['Not varied: how long it sleeps (`--latency` does that).'] : []),
    ...(threads
      ? [
          'Not varied: where a thread gives way to others, which here it does only where it sleeps, waits or reads a clock for long.',
        ]
      : []),
    ...(sets
      ? ['Not varied: the hashes of strings, and with them the order of sets (`--python` does that).']
      : []),
  ]
}
