import { heldDuring } from '../../timeline/held.js'
import type { Holdings, Span } from '../../timeline/model.js'
import type { Cause, Waiting } from '../../trace/events.js'
import { type Names, workerKind } from './names.js'
import { printable } from './printable.js'

/** "sleeps 3 s", "waits for Lock db, held by b". */
export function waitText(waiting: Waiting, names: Names): string {
  const label = printable(waiting.label)
  const awaited = waiting.tasks.length > 0 ? names.tasks(waiting.tasks) : ''
  const whom = awaited === '' ? '' : `: ${awaited}`
  switch (waiting.on) {
    case 'ready':
      return 'lets the others run'
    case 'sleep':
      return /^sleep \d/.test(label) ? `sleeps ${label.slice(6)} s` : label.replace(/^sleep/, 'sleeps')
    case 'task':
      return `waits for ${awaited === '' ? label : awaited}`
    case 'wait':
      return awaited === '' || /^as_completed/.test(label)
        ? `waits for ${label}`
        : `waits in asyncio.wait for ${awaited}`
    case 'gather':
      return `waits for ${label}${whom}`
    case 'group':
      return `waits for ${label.replace(/^group/, 'its TaskGroup')}${whom}`
    case 'job':
      return waiting.job === null
        ? `waits for ${label}`
        : `waits for ${names.job(waiting.job)}${workerKind(names.jobFacts(waiting.job))}`
    default:
      return `waits for ${label}${whom}${heldBy(waiting, names)}`
  }
}

/** What a span is spent on, short, for inside of it: longest first. Whoever held a lock meanwhile is named, too. */
export function waitLabels(span: Span, names: Names, holdings: Holdings): readonly string[] {
  const { waiting } = span
  const label = printable(waiting?.label ?? span.label)
  if (waiting === null) return [label]
  const name = nameOf(waiting, label, names)
  if (waiting.on === 'sleep') return [name]
  if (waiting.tasks.length > 0 && waiting.on !== 'task')
    return [`waits for ${label}: ${names.tasks(waiting.tasks)}`, `waits for ${label}`, name]
  const withHolders = holdersOf(span, waiting, names, holdings).map(says => `${name}${says}`)
  if (withHolders.length === 0) return [`waits for ${name}`, name]
  return [...withHolders.map(says => `waits for ${says}`), ...withHolders, name]
}

function nameOf({ on, tasks: awaited, job }: Waiting, label: string, names: Names): string {
  if (on === 'task' && awaited.length === 1) return names.task(awaited[0]!)
  return on === 'job' && job !== null ? names.job(job) : label
}

/** Who held what a span waits for, in turn if they did so one by one: longest first. */
function holdersOf(span: Span, waiting: Waiting, names: Names, holdings: Holdings): readonly string[] {
  const atFirst = heldBy(waiting, names)
  if (atFirst === '') return []
  const held = heldDuring(span, holdings)
  const inTurn = held.length > 1 && held.every(holders => holders.length === 1)
  if (!inTurn) return [`${atFirst}${held.length > 1 ? ' at first' : ''}`]
  return [`${atFirst}, then ${names.tasks(held.slice(1).flat())}`, `${atFirst}, then others`]
}

function heldBy({ holders }: Waiting, names: Names): string {
  return holders.length === 0 ? '' : `, held by ${names.tasks(holders)}`
}

/** "woken by its timer". */
export function wokenText(by: Cause, names: Names): string {
  switch (by.kind) {
    case 'start':
      return 'starts'
    case 'itself':
      return 'has its turn again'
    case 'timer':
      if (by.label.startsWith('timeout')) return 'woken by its timeout'
      return /^(sleep|$)/.test(by.label)
        ? 'woken by its timer'
        : `woken by the timer "${printable(by.label)}"`
    case 'task':
      return by.ended ? `woken by the end of ${names.task(by.task)}` : `woken by ${names.task(by.task)}`
    case 'job':
      return `woken by ${names.job(by.job)}${workerKind(names.jobFacts(by.job))}`
    case 'connection':
      return by.connection === null ? 'woken by a client' : `woken by ${names.connection(by.connection)}`
    case 'io':
    case 'signal':
      return `woken by ${printable(by.name)}`
    case 'callback':
      // An option of ours is no callback of the program's.
      return `woken by ${by.name.startsWith('--') ? '' : 'the callback '}${printable(by.name)}`
    case 'runner':
      return 'woken by asyncio.run'
  }
}
