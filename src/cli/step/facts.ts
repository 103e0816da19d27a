import type { PageData } from '../../render/page/data.js'
import { movesIn } from './moves.js'
import type { StepFacts } from './state.js'

/** What there is to step through; `hasNext`: another program comes after it. */
export function factsOf(data: PageData, hasNext: boolean): StepFacts {
  return {
    moves: movesIn(data),
    last: data.story.length - 1,
    tasks: data.lanes.filter(({ kind }) => kind === 'task' || kind === 'worker').map(({ name }) => name),
    hasNext,
  }
}
