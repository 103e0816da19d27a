import type { Entry, Timeline } from '../../timeline/model.js'
import { findingsOf } from '../summary.js'
import type { Words } from '../text/words.js'
import type { PageNotice } from './data.js'

/** How a run failed, and then what else deserves a look, each with the event that it is about. */
export function noticesOf(timeline: Timeline, told: readonly Entry[], words: Words): readonly PageNotice[] {
  const findings = findingsOf(timeline, words)
  const inOrder = [...findings.filter(({ kind }) => kind === 'failure'), ...findings.filter(isWarning)]
  return inOrder.map(({ kind, says, place }) => {
    const isThere = (entry: Entry) => entry.place?.file === place?.file && entry.place?.line === place?.line
    const at = place === null ? -1 : told.findIndex(isThere)
    // What ended the run is seen at its end.
    const step = kind === 'failure' ? told.length - 1 : at
    return { kind, says, step, place: place === null ? null : { file: place.file, line: place.line } }
  })
}

function isWarning({ kind }: { readonly kind: PageNotice['kind'] }): boolean {
  return kind === 'warning'
}
