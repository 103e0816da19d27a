import type { CheckFailure } from '../../engine/engine.js'
import { type Explanation, explain } from '../../explain/explain.js'
import { namesIn } from '../../render/explanation.js'
import { buildTimeline } from '../../timeline/build.js'

/** What the exception means that an answer failed with, in the names of its run. */
export function failureExplained({ error, source, events }: CheckFailure): Explanation | null {
  if (error === null) return null
  const known = namesIn(buildTimeline(events))
  return explain({ error: error.name, text: error.text, code: source?.text ?? null, known })
}
