import type { Entry, Timeline } from '../../timeline/model.js'
import type { Palette } from '../look/palette.js'
import { printable } from '../text/printable.js'
import type { Words } from '../text/words.js'
import { actPhrases, toldActs } from './phrases.js'

/** Whose line it is. */
export function entryName(entry: Entry, words: Words, timeline: Timeline): string {
  switch (entry.who.kind) {
    case 'task':
      return words.task(entry.who.task)
    case 'job':
      return words.worker(words.jobFacts(entry.who.job)?.worker ?? 'worker')
    case 'callback':
      return 'loop'
    case 'signal':
      return 'signal'
    case 'program': {
      const { index } = entry.began
      return timeline.loopRuns.some(({ first, last }) => first < index && index < last) ? 'loop' : 'program'
    }
  }
}

/** A main task is created before anything happens, and its own line says that it starts. */
export function isTold(entry: Entry): boolean {
  return entry.who.kind !== 'program' || toldActs(entry).some(act => act.kind !== 'creates')
}

/** One entry as a sentence without its subject. `all`: with all that it printed. */
export function entryText(entry: Entry, words: Words, palette: Palette, all = false): string {
  const acts = actPhrases(entry, words, palette, all)
  switch (entry.who.kind) {
    case 'task': {
      // A task that is cancelled before its first step never starts.
      const startsNot = entry.by?.kind === 'start' && entry.acts[0]?.kind === 'delivered'
      const woken = entry.by === null || startsNot ? [] : [words.woken(entry.by)]
      const before = [...woken, ...acts]
      return [...before, ...closing(entry, before.length > 0, words, palette)].join(', ')
    }
    case 'job':
      return [...acts, ...jobClosing(entry, words, palette)].join(', ')
    case 'callback':
      return [`runs the callback ${printable(entry.who.name)}`, ...acts].join(', ')
    case 'signal':
      return [
        palette.bad(`${printable(entry.who.name)} arrives: ${printable(entry.who.handled)}`),
        ...acts,
      ].join(', ')
    case 'program':
      return acts.join(', ')
  }
}

function closing(
  { close, acts, ended }: Entry,
  isLater: boolean,
  words: Words,
  palette: Palette,
): readonly string[] {
  if (close === null) return ended === null ? [palette.bad('is still running when the trace ends')] : []
  if (close.kind === 'waits') return [`${isLater ? 'then ' : ''}${words.waits(close.waiting)}`]
  const { how, value } = close.ending
  const woken = acts.flatMap(act => (act.kind === 'wakes' && act.ended ? [act.task] : []))
  const wakes = woken.length === 0 ? '' : palette.wake(` and wakes ${words.tasks(woken)}`)
  switch (how) {
    case 'returned':
      return [
        palette.good(value === 'None' || value === '' ? 'returns' : `returns ${words.cut(value, 40)}`) +
          wakes,
      ]
    case 'raised':
      return [palette.bad(`fails with ${words.cut(value, 60)}`) + wakes]
    case 'cancelled':
      return [palette.cancel('ends cancelled') + wakes]
  }
}

function jobClosing({ close, who, acts }: Entry, words: Words, palette: Palette): readonly string[] {
  if (close?.kind !== 'done' || who.kind !== 'job') return []
  const subject = acts.some(act => act.kind === 'starts') ? '' : `${words.job(who.job)} `
  const { how, value } = close.ending
  if (how === 'returned')
    return [
      palette.good(`${subject}returns${value === 'None' || value === '' ? '' : ` ${words.cut(value, 40)}`}`),
    ]
  return [
    palette.bad(
      how === 'raised' ? `${subject}fails with ${words.cut(value, 60)}` : `${subject}ends cancelled`,
    ),
  ]
}
