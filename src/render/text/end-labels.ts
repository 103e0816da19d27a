import type { Mark } from '../../timeline/model.js'
import { printable } from './printable.js'

/** What to write beside the mark of an end that nobody should overlook, longest first; empty for all others. */
export function endLabels({ kind, note }: Mark): readonly string[] {
  if (kind === 'cancelled') return ['cancelled']
  if (kind !== 'raised') return []
  const says = printable(note.split('\n')[0]!)
  return says === '' ? [] : [says, says.split(':')[0]!]
}
