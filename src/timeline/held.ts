import type { Holding, Holdings, Span } from './model.js'
import { firstPast } from './search.js'

/** Of more changes than this during one wait, nobody could follow each. */
const PARTS_AT_MOST = 50

/** A wait for a lock in parts, each with those who hold it then; anything else as it is. */
export function heldInTurn(span: Span, holdings: Holdings): readonly Span[] {
  const { waiting, from, to } = span
  if (waiting === null || waiting.lock === null) return [span]
  const changes = changesDuring(span, holdings)
  if (changes.length === 0) return [span]
  const told = changes.slice(0, PARTS_AT_MOST)
  const edges = [from, ...told.map(({ since }) => since), to]
  return [waiting.holders, ...told.map(({ holders }) => holders)].map((holders, at) => {
    const isLast = at === told.length
    return {
      ...span,
      from: edges[at]!,
      to: edges[at + 1]!,
      isOpen: isLast && span.isOpen,
      waiting: { ...waiting, holders: isLast && told.length < changes.length ? [] : [...holders] },
    }
  })
}

/** Who held the lock that a span waits for, one after the other. */
export function heldDuring(span: Span, holdings: Holdings): readonly (readonly number[])[] {
  if (span.waiting === null || span.waiting.lock === null) return []
  const held = [span.waiting.holders, ...changesDuring(span, holdings).map(({ holders }) => holders)]
  return held.filter(holders => holders.length > 0)
}

function changesDuring({ waiting, from, to }: Span, holdings: Holdings): readonly Holding[] {
  const all = waiting === null || waiting.lock === null ? [] : (holdings.get(waiting.lock) ?? [])
  const first = firstPast(all, ({ since }) => since.index > from.index)
  // What is open lasts to the end, whatever comes there.
  const last = to.index < 0 ? all.length : firstPast(all, ({ since }) => since.index >= to.index)
  return all.slice(first, last)
}
