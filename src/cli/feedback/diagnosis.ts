import type { CheckFailure } from '../../engine/engine.js'
import { glyphsOf } from '../../render/look/glyphs.js'
import type { Look } from '../../render/look/look.js'
import { warningText } from '../../render/summary.js'
import { wordsFor } from '../../render/text/words.js'
import { buildTimeline } from '../../timeline/build.js'
import { diagnose } from '../../timeline/warnings/all.js'

/** What is wrong in any run, whatever it is for; other rules could speak against what an exercise asks for. */
const ALWAYS_WRONG: ReadonlySet<string> = new Set([
  'never-awaited',
  'not-thread-safe',
  'callback-failed',
  'never-retrieved',
  'destroyed-pending',
  'blocked-loop',
])
/** The first are the likeliest causes; more would hide them. */
const MOST = 2

/** What the failed run shows at the answer's own lines, a sentence each, beside what the check has found itself. */
export function diagnosisOf({ events, line }: CheckFailure, file: string, look: Look): readonly string[] {
  const timeline = buildTimeline(events)
  const words = wordsFor(timeline, glyphsOf(look))
  return diagnose(timeline)
    .filter(({ id, place }) => ALWAYS_WRONG.has(id) && place?.file === file && place.line !== line)
    .slice(0, MOST)
    .map(finding => warningText({ ...finding, advice: '' }, words))
}
