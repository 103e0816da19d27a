import { duration, realTime } from '../../timeline/duration.js'
import type { Act, Block, Entry, JobKind } from '../../timeline/model.js'
import { listed } from '../../timeline/warnings/phrases.js'
import type { Palette } from '../look/palette.js'
import type { Words } from '../text/words.js'

type Printed = Extract<Act, { readonly kind: 'prints' }>

const PRINTS_AT_MOST = 3
const TEXT_WIDTH = 50

/** What an entry did, in phrases; acts of one kind in a row become one phrase. `all`: however much it printed. */
export function actPhrases(entry: Entry, words: Words, palette: Palette, all = false): readonly string[] {
  return inRows(toldActs(entry)).flatMap(row => phrase(row, entry, words, palette, all))
}

/** What needs telling: not that a cancelled task wakes up to hear of it, nor that an end wakes whoever waits for it. */
export function toldActs(entry: Entry): readonly Act[] {
  const cancelled = new Set(entry.acts.flatMap(act => (act.kind === 'cancels' ? [act.task] : [])))
  return entry.acts.filter(act => {
    // Outside of all tasks asyncio itself gives threads so long to end.
    if (act.kind === 'timer')
      return !(
        act.label.startsWith('sleep') ||
        (entry.who.kind === 'program' && act.label.startsWith('timeout'))
      )
    // A timeout that is not over is cancelled by itself.
    if (act.kind === 'timer-cancelled') return !/^(sleep|timeout)\b/.test(act.label)
    return act.kind !== 'wakes' || !(act.ended || cancelled.has(act.task))
  })
}

function inRows(acts: readonly Act[]): readonly (readonly Act[])[] {
  const rows: Act[][] = []
  for (const act of acts) {
    const row = rows.at(-1)
    if (row?.[0]?.kind === act.kind && act.kind !== 'blocks') row.push(act)
    else rows.push([act])
  }
  return rows
}

function phrase(
  row: readonly Act[],
  entry: Entry,
  words: Words,
  palette: Palette,
  all: boolean,
): readonly string[] {
  const act = row[0]!
  switch (act.kind) {
    case 'prints':
      return prints(row, words, palette, all)
    case 'asks':
      return ['asks for a line of input']
    case 'creates':
      return [`creates ${words.tasks(row.flatMap(each => (each.kind === 'creates' ? [each.task] : [])))}`]
    case 'wakes':
      return [
        palette.wake(`wakes ${words.tasks(row.flatMap(each => (each.kind === 'wakes' ? [each.task] : [])))}`),
      ]
    case 'cancels':
      return [palette.cancel(cancels(row, entry, words))]
    case 'blocks':
      return [palette.blocking(blocks(act.block, words))]
    case 'delivered':
      return [palette.cancel(delivered(entry))]
    case 'swallowed':
      return [palette.cancel(swallowed(entry))]
    case 'uncancelled':
      return [palette.cancel('the cancellation ends there')]
    case 'submits':
      return submits(row, words)
    case 'connects':
      return [
        `connects to ${listed(row.flatMap(each => (each.kind === 'connects' ? [words.connection(each.connection)] : [])))}`,
      ]
    case 'refused':
      return [palette.bad(`${words.connection(act.connection)} refuses: nobody listens there`)]
    case 'sends':
      return sends(row, words)
    case 'hangs-up':
      return [
        act.how === 'eof'
          ? `sends no more on ${words.connection(act.connection)}`
          : palette.bad(`closes ${words.connection(act.connection)} with bytes unread`),
      ]
    case 'computes':
      return [palette.blocking(`computes for ${realTime(act.micros)} of real time, which is no virtual time`)]
    case 'starts':
      return [`starts ${entry.who.kind === 'job' ? words.job(entry.who.job) : ''}`]
    case 'state':
      return states(row, entry, words)
    case 'timer':
      return timers(row, words)
    case 'timer-cancelled':
      return row.flatMap(each =>
        each.kind === 'timer-cancelled' ? [`cancels the timer for ${words.cut(each.label, TEXT_WIDTH)}`] : [],
      )
    case 'fails':
      return [palette.bad('which fails')]
  }
}

function blocks({ call, from, to, keptWaiting }: Block, words: Words): string {
  const verb = keptWaiting.length === 1 ? 'was' : 'were'
  const cost = keptWaiting.length === 0 ? '' : `; ${words.tasks(keptWaiting)} ${verb} kept waiting`
  return `BLOCKS the loop for ${duration(to.at - from)} with ${words.cut(call, 40)}${cost}`
}

function delivered({ by }: Entry): string {
  return by?.kind === 'start' ? 'is cancelled before its first line' : 'CancelledError is raised at its await'
}

/** Whether it was caught for good shows only at the end of the task. */
function swallowed({ acts }: Entry): string {
  return acts.some(({ kind }) => kind === 'delivered') ? 'catches it' : 'has caught its CancelledError'
}

function submits(row: readonly Act[], words: Words): readonly string[] {
  const jobs = row.flatMap(act => (act.kind === 'submits' ? [act.job] : []))
  const isOf = (job: number, kind: JobKind) => (words.jobFacts(job)?.kind ?? 'thread') === kind
  return (['thread', 'process', 'subprocess'] as const).flatMap(kind =>
    handsOver(
      jobs.filter(job => isOf(job, kind)),
      kind,
      words,
    ),
  )
}

function handsOver(jobs: readonly number[], kind: JobKind, words: Words): readonly string[] {
  if (jobs.length === 0) return []
  const names = listed(jobs.map(words.job))
  if (kind === 'subprocess') return [`runs ${names}`]
  const plural = kind === 'process' ? 'processes' : 'threads'
  return [`hands ${names} to ${jobs.length === 1 ? `a ${kind}` : plural}`]
}

/** What goes the same way in a row is one phrase. */
function sends(row: readonly Act[], words: Words): readonly string[] {
  const totals = new Map<string, { to: string; bytes: number }>()
  for (const act of row) {
    if (act.kind !== 'sends') continue
    const name = words.connection(act.connection)
    const to = act.by === 'client' ? name : `the client on ${name}`
    totals.set(to, { to, bytes: (totals.get(to)?.bytes ?? 0) + act.bytes })
  }
  return [...totals.values()].map(
    ({ to, bytes }) => `sends ${bytes.toLocaleString('en')} ${bytes === 1 ? 'byte' : 'bytes'} to ${to}`,
  )
}

function prints(row: readonly Act[], words: Words, palette: Palette, all: boolean): readonly string[] {
  const texts = row.flatMap(act => (act.kind === 'prints' ? [act] : []))
  const traceback = texts.findIndex(
    ({ stream, text }) => stream === 'stderr' && text.includes('Traceback (most recent'),
  )
  if (traceback < 0) return quotes(texts, words, all)
  const after = texts.slice(traceback).filter(({ stream }) => stream === 'stdout')
  return [
    ...quotes(texts.slice(0, traceback), words, all),
    palette.bad('Python writes the traceback to stderr'),
    ...quotes(after, words, all),
  ]
}

function quotes(texts: readonly Printed[], words: Words, all: boolean): readonly string[] {
  if (texts.length === 0) return []
  const shown = texts
    .slice(0, all ? undefined : PRINTS_AT_MOST)
    .map(({ text }) => `"${words.cut(withoutFolder(text), TEXT_WIDTH)}"`)
  const more = texts.length - shown.length
  const verb = texts.every(({ stream }) => stream === 'stderr') ? 'writes to stderr' : 'prints'
  return [`${verb} ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`]
}

/** Python's own warnings begin with a path; the folder says nothing. */
function withoutFolder(text: string): string {
  return text.replace(/\n$/, '').replace(/^\S*[\\/](?=[^\\/\s]+:\d+: \w+Warning: )/, '')
}

function cancels(row: readonly Act[], entry: Entry, words: Words): string {
  const asked = row.flatMap(act => (act.kind === 'cancels' ? [act] : []))
  const names = words.tasks([...new Set(asked.map(act => act.task))])
  const { by, message } = asked[0]!
  const reason = message === null || message === '' ? '' : ` ("${words.cut(message, TEXT_WIDTH)}")`
  const isItself =
    entry.who.kind === 'task' && asked.some(act => act.task === (entry.who as { task: number }).task)
  if (by.kind === 'timer') return `${timerName(by.label, words)} is over: asks ${names} to cancel`
  if (entry.who.kind === 'program' && by.kind === 'task')
    return `${by.ended ? 'at the end of' : 'because of'} ${words.task(by.task)}, asks ${names} to cancel${reason}`
  if (entry.who.kind === 'program' && by.kind === 'runner')
    return `asyncio.run asks ${names} to cancel${reason}`
  const asks = `asks ${isItself ? 'itself' : names} to cancel${reason}`
  return by.kind === 'callback' && by.name.startsWith('--') ? `${by.name} ${asks}` : asks
}

function timerName(label: string, words: Words): string {
  const seconds = /^timeout (\d.*)$/.exec(label)?.[1]
  return seconds === undefined ? `the ${words.cut(label, TEXT_WIDTH)}` : `the timeout of ${seconds} s`
}

/** Only what it is at in the end: what lasted no time is passed over. */
function states(row: readonly Act[], entry: Entry, words: Words): readonly string[] {
  const last = row.at(-1)!
  if (last.kind !== 'state' || entry.close !== null) return []
  const label = words.cut(last.label, TEXT_WIDTH)
  switch (last.state) {
    case 'sleeping':
      return [
        /^(time\.)?sleep \d/.test(label) ? `sleeps ${label.replace(/^(time\.)?sleep /, '')} s` : 'sleeps',
      ]
    case 'cpu':
      return ['computes']
    case 'waiting':
      return [`waits for ${label}`]
  }
}

function timers(row: readonly Act[], words: Words): readonly string[] {
  return row.flatMap(act => {
    if (act.kind !== 'timer') return []
    if (act.label.startsWith('timeout')) return [`sets ${timerName(act.label, words).replace('the ', 'a ')}`]
    return [`sets a timer for ${words.cut(act.label, TEXT_WIDTH)} at ${duration(act.when)}`]
  })
}
