import { clockTime } from '../../render/text/time.js'
import type { Timeline } from '../../timeline/model.js'
import { missedBy, type Window } from '../../timeline/window.js'

/** Why a part of a run is empty: the options name nothing in it. Null: something is there. */
export function nothingThere(timeline: Timeline, part: Window): string | null {
  switch (missedBy(timeline, part)) {
    case 'from':
      return `Nothing is drawn: the run is over at ${clockTime(timeline.end.at, 3)} s, before what \`--from\` names.`
    case 'task':
      return 'Nothing is drawn: no task has the name that `--task` asks for. Names are those on the timeline, and * stands for anything.'
    case null:
      return null
  }
}
