import type { Moment, Span, TaskLane, Timeline, Wake } from '../../../src/timeline/model.js'

/** What a program sees of its own tasks at a moment, by asyncio's own futures: see observer.py.txt. */
interface Seen {
  /** Name, what asyncio has it wait for, and when its sleep ends, in microseconds. */
  readonly tasks: readonly (readonly [string, string, number | null])[]
  /** Who has each thing, as the program itself has written it down. */
  readonly held: Readonly<Record<string, readonly string[]>>
}

/** A word that a task of the program says: `wants lock_a co3`, with who has it. */
interface Word {
  readonly index: number
  readonly at: number
  readonly task: number | null
  readonly words: readonly string[]
}

/** Where the timeline says another thing than the program itself: sentences; and how much was compared, by what it was. */
export interface Compared {
  readonly lies: readonly string[]
  readonly counts: ReadonlyMap<string, number>
}

/** Holds what a timeline says of states, waits, holders, ends and wakers against what the program saw and wrote down. */
export function compareWithObserved(timeline: Timeline): Compared {
  const lies: string[] = []
  const counts = new Map<string, number>()
  const compare = (what: string, where: string, told: unknown, seen: unknown) => {
    counts.set(what, (counts.get(what) ?? 0) + 1)
    const [said, is] = [JSON.stringify(told), JSON.stringify(seen)]
    if (said !== is) lies.push(`${what} of ${where}: told ${said}, seen ${is}`)
  }
  const lanes = new Map(timeline.tasks.map(lane => [lane.task, lane]))
  const words = wordsOf(timeline)
  compareSeen(timeline, lanes, compare)
  compareHoldersAsked(lanes, words, compare)
  compareWakers(timeline, lanes, words, compare)
  compareStuck(timeline, lanes, words, compare)
  return { lies, counts }
}

type Compare = (what: string, where: string, told: unknown, seen: unknown) => void
type Lanes = ReadonlyMap<number, TaskLane>

/** Whom a semaphore that is used as a signal would be held by: nobody. */
const NOBODY: readonly string[] = []

function compareSeen(timeline: Timeline, lanes: Lanes, compare: Compare): void {
  const byName = new Map(timeline.tasks.map(lane => [lane.pythonName, lane]))
  const isUnique = (name: string) => timeline.tasks.filter(lane => lane.pythonName === name).length <= 1
  for (const line of timeline.output) {
    if (!line.text.startsWith('SEEN ')) continue
    const seen = JSON.parse(line.text.slice('SEEN '.length)) as Seen
    for (const [name, what, until] of seen.tasks) {
      const lane = byName.get(name)
      const where = `${name} at ${line.moment.at}`
      if (!isUnique(name)) continue
      compare('lane', where, lane?.pythonName, name)
      if (lane === undefined) continue
      const span = spanAtEvent(lane, line.moment)
      if (what === 'other') continue
      if (what === 'ready') {
        compare('state', where, span?.state, 'ready')
        continue
      }
      compare('state', where, span?.state, 'waiting')
      const waiting = span?.waiting ?? null
      if (what === 'sleep') compare('end of sleep', where, waiting?.until, until)
      else compare('wait', where, labelOf(span, lanes), what)
      const thing = heldThing(what)
      if (thing !== null && waiting?.lock != null) {
        const holders = holdersAt(timeline, waiting.lock, line.moment.index) ?? waiting.holders
        const names = thing === 'signal' ? NOBODY : (seen.held[thing] ?? NOBODY)
        compare('holders now', where, nameEach(holders, lanes), [...names].sort())
      }
    }
  }
}

/** `wants X A B`: when a task goes to sleep for X, A and B have it. */
function compareHoldersAsked(lanes: Lanes, words: readonly Word[], compare: Compare): void {
  // An eager task gets its name after its first step.
  const isKnown = (name: string) => [...lanes.values()].some(lane => lane.pythonName === name)
  for (const { index, at, task, words: said } of words) {
    const lane = task === null ? undefined : lanes.get(task)
    const [verb, thing, ...names] = said
    if (verb !== 'wants' || lane === undefined) continue
    const next = lane.spans.find(span => span.from.index > index)
    if (next?.waiting?.lock == null || next.from.at !== at || !next.waiting.label.endsWith(thing!)) continue
    if (!names.every(isKnown)) continue
    const seen = thing === 'signal' ? NOBODY : [...names].sort()
    compare('holders when it asks', `${lane.name} at ${at}`, nameEach(next.waiting.holders, lanes), seen)
  }
}

/** What somebody says right before, or right after, it gives others what they wait for. */
const GIVES: Readonly<Record<string, { readonly before?: string; readonly after?: string }>> = {
  'lock lock_a': { before: 'leaves lock_a' },
  'lock lock_b': { before: 'leaves lock_b' },
  'semaphore places': { before: 'leaves places' },
  'semaphore signal': { before: 'gives signal' },
  'lock of condition': { before: 'leaves condition' },
  condition: { before: 'gives notice' },
  event: { before: 'gives event' },
  'queue.get': { after: 'gives queue' },
  'queue.put': { after: 'gives queue' },
}

function compareWakers(timeline: Timeline, lanes: Lanes, words: readonly Word[], compare: Compare): void {
  for (const wake of timeline.wakes) {
    const lane = lanes.get(wake.task)
    const span = lane && waitThatEnds(lane, wake)
    const label = labelOf(span, lanes)
    if (lane === undefined || span === undefined || wasCancelled(lane, wake)) continue
    const where = `${lane.name} at ${wake.ready.at}, which waited for ${label}`
    if (span.waiting!.on === 'sleep') {
      compare('waker', where, wake.by.kind, 'timer')
      // All that is due in a millisecond is woken in one turn of a real loop.
      const late = wake.ready.at - span.waiting!.until!
      if (!wasBlocked(timeline, wake)) compare('time', where, late >= 0 && late <= 1000, true)
    }
    if (span.waiting!.on === 'task')
      compare('waker', where, wake.by, { kind: 'task', task: span.waiting!.tasks[0], ended: true })
    const gives = GIVES[label ?? '']
    if (gives === undefined) continue
    const waker = wake.by.kind === 'task' ? wake.by.task : null
    const own = words.filter(word => word.task === waker && word.at === wake.ready.at)
    const before = own.filter(({ index }) => index < wake.ready.index).at(-1)
    const after = own.find(({ index }) => index > wake.ready.index)
    const isGiven =
      (before !== undefined && begins(before) === gives.before) ||
      (after !== undefined && begins(after) === gives.after) ||
      passesOn(lanes, waker, wake.ready.at)
    compare('waker', where, { by: wake.by, isGiven }, { by: wake.by, isGiven: true })
  }
}

/** A stuck task waits for what it last said that it wants. */
function compareStuck(timeline: Timeline, lanes: Lanes, words: readonly Word[], compare: Compare): void {
  const { outcome } = timeline
  // With a server that listens, a connection could still wake it.
  if (outcome?.kind !== 'deadlocked' && outcome?.kind !== 'idle-for-ever') return
  const held = new Map<string, string[]>()
  for (const { task, words: said } of words) {
    const name = task === null ? undefined : lanes.get(task)?.pythonName
    const [verb, thing] = said
    if (name === undefined || thing === undefined) continue
    const names = held.get(thing) ?? []
    if (verb === 'has') held.set(thing, [...names, name])
    if (verb === 'leaves') held.set(thing, names.toSpliced(names.indexOf(name), 1))
  }
  for (const { task, label, holders } of outcome.stuck) {
    const last = words.filter(word => word.task === task).at(-1)
    const [verb, thing] = last?.words ?? []
    if (verb !== 'wants' || thing === undefined || lanes.get(task)?.pythonName === 'Task-1') continue
    compare('what is missing', lanes.get(task)!.name, label.endsWith(thing), true)
    if (!/^(?:lock|semaphore)/.test(label)) continue
    const names = thing === 'signal' ? NOBODY : (held.get(thing) ?? NOBODY)
    compare('who has it', `${lanes.get(task)!.name}'s ${label}`, nameEach(holders, lanes), [...names].sort())
  }
}

function wordsOf(timeline: Timeline): readonly Word[] {
  return timeline.output
    .filter(line => /^\d/.test(line.text))
    .map(({ moment, task, text }) => ({
      index: moment.index,
      at: moment.at,
      task,
      words: text.trimEnd().split(' ').slice(2),
    }))
}

function begins(word: Word | undefined): string {
  return word?.words.slice(0, 2).join(' ') ?? ''
}

function spanAtEvent(lane: TaskLane, moment: Moment): Span | undefined {
  return lane.spans.find(span => !isBefore(moment, span.from) && (isBefore(moment, span.to) || span.isOpen))
}

/** What no event marks (a timer that is due while the loop is blocked) is known by its time. */
function isBefore(one: Moment, other: Moment): boolean {
  return other.index < 0 ? one.at < other.at : one.index < other.index
}

function waitThatEnds(lane: TaskLane, wake: Wake): Span | undefined {
  return lane.spans.find(
    span => span.state === 'waiting' && span.waiting !== null && span.to.index === wake.ready.index,
  )
}

/** What is delivered in the step that follows: nobody gave it what it waited for. */
function wasCancelled(lane: TaskLane, { ready, step }: Wake): boolean {
  return lane.marks.some(
    ({ kind, moment }) =>
      (kind === 'cancel-delivered' && step !== null && moment.index >= step.index && moment.at === step.at) ||
      (kind === 'cancel-asked' && moment.at === ready.at),
  )
}

function wasBlocked(timeline: Timeline, { ready }: Wake): boolean {
  return timeline.blocks.some(({ from, to }) => from <= ready.at && ready.at <= to.at)
}

/** Whoever is cancelled in the moment in which it gets its turn lets the next one have it, without a word. */
function passesOn(lanes: Lanes, task: number | null, at: number): boolean {
  const marks = task === null ? [] : (lanes.get(task)?.marks ?? [])
  return marks.some(({ kind, moment }) => kind === 'cancel-delivered' && moment.at === at)
}

/** As the program would name it. */
function labelOf(span: Span | undefined, lanes: Lanes): string | null {
  const waiting = span?.waiting ?? null
  if (waiting?.on === 'task') return `task ${lanes.get(waiting.tasks[0]!)?.pythonName}`
  return waiting?.label ?? null
}

/** The name under which the program writes down who has it; null for what nobody has. */
function heldThing(what: string): string | null {
  return /^(?:lock of|lock|semaphore) (\w+)$/.exec(what)?.[1] ?? null
}

function holdersAt(timeline: Timeline, lock: number, index: number): readonly number[] | undefined {
  return timeline.holdings.get(lock)?.findLast(({ since }) => since.index <= index)?.holders
}

function nameEach(holders: readonly number[], lanes: Lanes): readonly (string | undefined)[] {
  return holders.map(holder => lanes.get(holder)?.pythonName).sort()
}
