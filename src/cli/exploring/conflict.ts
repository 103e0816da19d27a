import type { TraceEvent } from '../../trace/events.js'

export type Access = Extract<TraceEvent, { type: 'access' }>

/** Somebody came between two accesses of another's to the same thing. */
export interface Conflict {
  /** The first reads. */
  readonly read: Access
  /** Another writes, before … */
  readonly between: Access
  /** … the first writes. */
  readonly write: Access
  /** The first has not read again since the other wrote. */
  readonly isUnread: boolean
}

/**
 * What got in one another's way in a run, as far as its accesses prove it; null: nothing. What happens in a run that ends as it
 * should (`harmless`: its events) is none. What `expected` names, the expression that has to hold, is of more interest than
 * the rest, and what was written over unread more than what was not.
 */
export function conflictOf(
  events: readonly TraceEvent[],
  harmless: readonly TraceEvent[],
  expected: string,
): Conflict | null {
  const known = new Set(conflictsIn(harmless).map(keyOf))
  const found = conflictsIn(events).filter(conflict => !known.has(keyOf(conflict)))
  const rank = ({ read, write, isUnread }: Conflict) =>
    ([read, write].some(({ name }) => isNamedIn(name, expected)) ? 0 : 2) + (isUnread ? 0 : 1)
  return found.toSorted((one, other) => rank(one) - rank(other))[0] ?? null
}

/** All of them, in the order in which they came about. */
function conflictsIn(events: readonly TraceEvent[]): readonly Conflict[] {
  const found: Conflict[] = []
  const followed = new Map<number, (access: Access) => Conflict | null>()
  for (const event of events) {
    if (event.type !== 'access') continue
    const follow = followed.get(event.variable) ?? newFollower()
    followed.set(event.variable, follow)
    const conflict = follow(event)
    if (conflict !== null) found.push(conflict)
  }
  return found
}

/** Follows one thing: who has read it and not written it since, and who has written it meanwhile. */
function newFollower(): (access: Access) => Conflict | null {
  /** By who has read it: when they did last. */
  const readings = new Map<string, Access>()
  /** By who has read it: what another wrote last, and what they had read before. */
  const meanwhile = new Map<string, { readonly read: Access; readonly between: Access }>()
  return access => {
    const who = whoOf(access)
    if (access.kind === 'read') {
      readings.set(who, access)
      return null
    }
    const last = readings.get(who)
    const other = meanwhile.get(who)
    readings.delete(who)
    meanwhile.delete(who)
    for (const [reader, read] of readings) meanwhile.set(reader, { read, between: access })
    return other === undefined ? null : { ...other, write: access, isUnread: last === other.read }
  }
}

function whoOf({ task, job }: Access): string {
  return job === null ? `task ${task}` : `job ${job}`
}

function keyOf({ read, between, write, isUnread }: Conflict): string {
  return [read, between, write].map(({ name, place }) => `${name}:${place.line}`).join() + isUnread
}

/** Whether the expression has the name that an access begins with, or the attribute that it ends with. */
function isNamedIn(name: string, expression: string): boolean {
  const words = new Set(expression.match(/[\p{L}_][\p{L}\p{N}_]*/gu))
  const [first = ''] = name.match(/^[\p{L}_][\p{L}\p{N}_]*/u) ?? []
  return words.has(first) || words.has(name.split('.').at(-1)!)
}
