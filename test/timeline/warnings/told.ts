import { diagnose } from '../../../src/timeline/warnings/all.js'
import { type TraceBuilder, trace } from '../trace-builder.js'

/** All that is said of a run: which rule, about whom, at which line, what, and what to do. */
export function told(build: TraceBuilder): readonly (string | number | null)[][] {
  const timeline = build.timeline()
  return diagnose(timeline).map(({ id, task, place, says, advice }) => [
    id,
    timeline.tasks.find(lane => lane.task === task)?.name ?? task,
    place === null ? null : place.line,
    says,
    advice,
  ])
}

/** A run whose main task, made at line 30, has begun. */
export const main = () => trace().creates('main', { parent: null, line: 30 }).begins('main')
