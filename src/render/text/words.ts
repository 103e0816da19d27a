import { duration } from '../../timeline/duration.js'
import { heldDuring } from '../../timeline/held.js'
import type { Job, Span, TaskLane, Timeline } from '../../timeline/model.js'
import { listed } from '../../timeline/warnings/phrases.js'
import type { Cause, Place, Waiting } from '../../trace/events.js'
import type { Glyphs } from '../look/glyphs.js'
import { printable, shortened, shortenedInside } from './printable.js'

/** Says things about one timeline in words. Everything it gives back is safe to print. */
export interface Words {
  task(task: number): string
  job(job: number): string
  jobFacts(job: number): Job | undefined
  taskFacts(task: number): TaskLane | undefined
  /** "a", "a and b", "a, b and 38 more". */
  tasks(tasks: readonly number[]): string
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
  connection(connection: number): string
  place(place: Place): string
  /** A value or a printed text, cut down sensibly. */
  cut(text: string, width: number): string
}

/** Columns of a name within a sentence. */
const NAME_AT_MOST = 40

export function wordsFor(part: Timeline, glyphs: Glyphs): Words {
  const timeline = part.whole ?? part
  const lanes = new Map(timeline.tasks.map(lane => [lane.task, lane]))
  const jobs = new Map(timeline.jobs.map(job => [job.job, job]))

  const task = (number: number) => printable(lanes.get(number)?.name ?? `task ${number}`)
  const job = (number: number) => printable(jobs.get(number)?.name ?? `job ${number}`)
  const connections = new Map(timeline.connections.map(lane => [lane.connection, lane]))
  const connection = (number: number) => printable(connections.get(number)?.name ?? `connection ${number}`)
  const tasks = (numbers: readonly number[]) =>
    listed(numbers.map(number => shortenedInside(task(number), NAME_AT_MOST, glyphs.ellipsis)))
  const heldBy = ({ holders }: Waiting) => (holders.length === 0 ? '' : `, held by ${tasks(holders)}`)

  const waits = (waiting: Waiting): string => {
    const label = printable(waiting.label)
    switch (waiting.on) {
      case 'ready':
        return 'lets the others run'
      case 'sleep':
        return /^sleep \d/.test(label) ? `sleeps ${label.slice(6)} s` : label.replace(/^sleep/, 'sleeps')
      case 'task':
        return `waits for ${waiting.tasks.length > 0 ? tasks(waiting.tasks) : label}`
      case 'wait':
        if (waiting.tasks.length > 0 && !/^as_completed/.test(label))
          return `waits in asyncio.wait for ${tasks(waiting.tasks)}`
        return `waits for ${label}`
      case 'gather':
      case 'group':
        return `waits for ${groupName(waiting.on, label)}${waiting.tasks.length > 0 ? `: ${tasks(waiting.tasks)}` : ''}`
      case 'job':
        return `waits for ${waiting.job === null ? label : job(waiting.job)}${workerKind(jobs.get(waiting.job ?? -1))}`
      default:
        return `waits for ${label}${waiting.tasks.length > 0 ? `: ${tasks(waiting.tasks)}` : ''}${heldBy(waiting)}`
    }
  }

  const nameOf = ({ on, tasks: awaited, job: number }: Waiting, label: string): string => {
    if (on === 'task' && awaited.length === 1) return task(awaited[0]!)
    return on === 'job' && number !== null ? job(number) : label
  }

  const waitLabels = (span: Span): readonly string[] => {
    const { waiting } = span
    const label = printable(waiting?.label ?? span.label)
    if (waiting === null) return [label]
    const name = nameOf(waiting, label)
    if (waiting.on === 'sleep') return [name]
    if (waiting.tasks.length > 0 && waiting.on !== 'task')
      return [`waits for ${label}: ${tasks(waiting.tasks)}`, `waits for ${label}`, name]
    const held = heldDuring(span, timeline.holdings)
    const inTurn = held.length > 1 && held.every(holders => holders.length === 1)
    const others = held.slice(1).flat()
    const holders = inTurn
      ? [`${heldBy(waiting)}, then ${tasks(others)}`, `${heldBy(waiting)}, then others`]
      : [`${heldBy(waiting)}${held.length > 1 ? ' at first' : ''}`]
    const withHolders = heldBy(waiting) === '' ? [] : holders.map(says => `${name}${says}`)
    return [
      ...(withHolders.length === 0 ? [`waits for ${name}`] : withHolders.map(says => `waits for ${says}`)),
      ...withHolders,
      name,
    ]
  }

  const jobLabels = ({ job: number, label }: Span): readonly string[] => {
    const name = number === null ? '' : job(number)
    return label === '' || label === name ? [name] : [`${name}: ${printable(label)}`, name]
  }

  const woken = (by: Cause): string => {
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
        return by.ended ? `woken by the end of ${task(by.task)}` : `woken by ${task(by.task)}`
      case 'job':
        return `woken by ${job(by.job)}${workerKind(jobs.get(by.job))}`
      case 'connection':
        return by.connection === null ? 'woken by a client' : `woken by ${connection(by.connection)}`
      case 'io':
        return `woken by ${printable(by.name)}`
      case 'signal':
        return `woken by ${printable(by.name)}`
      case 'callback':
        // An option of ours is no callback of the program's.
        return `woken by ${by.name.startsWith('--') ? '' : 'the callback '}${printable(by.name)}`
      case 'runner':
        return 'woken by asyncio.run'
    }
  }

  return {
    ...{ task, job, connection, tasks, waits, waitLabels, jobLabels, woken },
    jobFacts: number => jobs.get(number),
    taskFacts: number => lanes.get(number),
    worker: name =>
      printable(name)
        .replace(/^ThreadPoolExecutor-/, 'thread ')
        .replace(/^ProcessPoolExecutor-/, 'process '),
    place: where,
    cut: (text, width) => shortened(printable(text), width, glyphs.ellipsis),
  }
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

function groupName(on: 'gather' | 'wait' | 'group', label: string): string {
  return on === 'group' ? label.replace(/^group/, 'its TaskGroup') : label
}

function workerKind(job: Job | undefined): string {
  return job === undefined || job.kind === 'subprocess' ? '' : ` in a ${job.kind}`
}
