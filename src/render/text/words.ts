import { duration } from '../../timeline/duration.js'
import type { Span, Timeline } from '../../timeline/model.js'
import type { Cause, Place, Waiting } from '../../trace/events.js'
import type { Glyphs } from '../look/glyphs.js'
import { type Names, namesOf, workerName } from './names.js'
import { printable, shortened } from './printable.js'
import { waitLabels, waitText, wokenText } from './waits.js'

/** Says things about one timeline in words. Everything it gives back is safe to print. */
export interface Words extends Names {
  /** "sleeps 3 s", "waits for Lock db, held by b". */
  waits(waiting: Waiting): string
  /** What a span is spent on, short, for inside of it: longest first. Whoever held a lock meanwhile is named, too. */
  waitLabels(span: Span): readonly string[]
  /** What a thread or a process is at, for inside a span: longest first. */
  jobLabels(span: Span): readonly string[]
  /** "woken by its timer". */
  woken(by: Cause): string
  /** A thread or process, without the class of its pool: `thread 0_1`. */
  worker(name: string): string
  place(place: Place): string
  /** A value or a printed text, cut down sensibly. */
  cut(text: string, width: number): string
}

export function wordsFor(part: Timeline, glyphs: Glyphs): Words {
  const timeline = part.whole ?? part
  const names = namesOf(timeline, glyphs)
  return {
    ...names,
    waits: waiting => waitText(waiting, names),
    waitLabels: span => waitLabels(span, names, timeline.holdings),
    jobLabels: span => jobLabels(span, names),
    woken: by => wokenText(by, names),
    worker: workerName,
    place: where,
    cut: (text, width) => shortened(printable(text), width, glyphs.ellipsis),
  }
}

function jobLabels({ job, label }: Span, names: Names): readonly string[] {
  const name = job === null ? '' : names.job(job)
  return label === '' || label === name ? [name] : [`${name}: ${printable(label)}`, name]
}

/** A place as people write it: `tasks.py:5`. */
export function where({ file, line }: Place): string {
  return `${printable(file.split(/[\\/]/).at(-1) || file)}:${line}`
}

/** How much a run waited, and how far its waits overlapped. A job in a thread is no wait of its own, though a task waits for it. */
export function overlapText({ totals: { waiting, waitingUnion, peakWaiting }, jobs }: Timeline): string {
  const [what, each] = jobs.length > 0 ? ['waits and jobs', 'of them'] : ['waiting', 'waits']
  if (peakWaiting < 2) return `${duration(waiting)} of ${what}, never two ${each} at once`
  return `${duration(waiting)} of ${what} overlapped into ${duration(waitingUnion)}, up to ${peakWaiting} ${each} at once`
}
