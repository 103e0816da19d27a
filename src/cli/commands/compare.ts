import { resolve } from 'node:path'
import { compareRuns } from '../../render/compare.js'
import { firstDifference } from '../../render/first-difference.js'
import { timelineAsJson } from '../../render/json.js'
import { renderers } from '../../render/renderers.js'
import { buildTimeline } from '../../timeline/build.js'
import { mergeRuns, type Named } from '../../timeline/merge.js'
import { beginsAsSaved } from '../../trace/saved.js'
import type { Context } from '../context.js'
import { writeJson } from '../json.js'
import { beginningOf } from '../output-file.js'
import { circumstances, pythonOf, type RunOptions } from '../run-options.js'
import { filled, paintOf } from '../say.js'
import { beginRun } from '../show-run.js'
import { openTrace } from '../trace-file.js'
import { withEngine } from '../with-engine.js'
import { programFile } from './trace.js'

/** `compare A B`: two programs, or two saved traces, on one axis of time, and what they differ in. */
export async function compare(
  [one = '', other = '']: readonly (string | undefined)[],
  options: RunOptions,
  context: Context,
): Promise<number> {
  const titles = titlesOf(one, other)
  const runs: Named[] = []
  for (const [at, name] of [one, other].entries())
    runs.push({ title: titles[at]!, events: await eventsOf(name, options, context) })
  const [first, second] = [runs[0]!, runs[1]!]
  const timelines = [buildTimeline(first.events), buildTimeline(second.events)] as const
  const sentences = compareRuns(...timelines, titles)
  if (options.json) {
    writeJson(context.io, {
      sentences,
      one: timelineAsJson(timelines[0]),
      other: timelineAsJson(timelines[1]),
    })
    return 0
  }
  const { io, look } = context
  const chart = look.plain ? '' : `${renderers.chart(mergeRuns(first, second), look)}\n\n`
  io.write(
    `${chart}${[...sentences, ...parting(timelines, titles, context)].map(text => filled(text, look)).join('\n')}\n`,
  )
  return 0
}

/** Where the two stories part. */
function parting(
  [one, other]: readonly [ReturnType<typeof buildTimeline>, ReturnType<typeof buildTimeline>],
  titles: readonly [string, string],
  { look }: Context,
): readonly string[] {
  const difference = firstDifference(one, other, look)
  if (difference === null) return ['Both do just the same.']
  const { quiet } = paintOf(look)
  const width = Math.max(...titles.map(title => title.length))
  const told = (title: string, line: string | null) =>
    `  ${quiet(title.padEnd(width))}  ${line ?? 'has ended'}`
  return [
    `The first difference is at ${difference.at} s:`,
    told(titles[0], difference.one),
    told(titles[1], difference.other),
  ]
}

async function eventsOf(name: string, options: RunOptions, context: Context): Promise<Named['events']> {
  const path = resolve(context.currentFolder, name)
  if (beginsAsSaved(beginningOf(path) ?? '')) return openTrace(path)
  const program = {
    file: programFile(name, context),
    programArguments: [],
    stdin: { text: '' },
    signals: options.signal,
    ...circumstances(options),
    keepsFiles: false,
  }
  const asked = { ...options, json: true }
  const run = await withEngine(context, pythonOf(options), engine =>
    beginRun(program, engine, asked, context),
  )
  return run.events
}

/** The files' names, each with as many of its folders as it takes to tell them apart. */
function titlesOf(one: string, other: string): readonly [string, string] {
  const [first, second] = [one, other].map(name => name.split(/[\\/]/)) as [string[], string[]]
  for (let length = 1; length <= Math.max(first.length, second.length); length++) {
    const titles = [first.slice(-length).join('/'), second.slice(-length).join('/')] as const
    if (titles[0] !== titles[1]) return titles
  }
  return [one, `${other} again`]
}
