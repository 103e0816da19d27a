import { checkMessage, failure, stopped } from '../../src/engine/messages.js'
import { checkRequest, limits, programRequest } from '../../src/engine/request.js'
import { cause, waiting } from '../../src/trace/causes.js'
import { traceEvent } from '../../src/trace/events.js'
import { busy, outcome, place, stuckTask } from '../../src/trace/outcome.js'
import { capital, pythonTypes } from './python-types.js'

/** The Python module that types what Python sends and what it is asked, as it should be. */
export function wireModule(): string {
  const types = pythonTypes([
    ['Place', place],
    ['Cause', cause, 'kind'],
    ['Waiting', waiting],
    ['Busy', busy],
    ['StuckTask', stuckTask],
    ['Outcome', outcome, 'kind'],
    ['Where', stopped],
    ['CheckFailure', failure],
    ['RequestLimits', limits],
    ['ProgramRequest', programRequest],
    ['CheckRequest', checkRequest],
    ['CheckMessage', checkMessage],
  ])
  types.add('', traceEvent, { tag: 'type', without: ['at', 'turn', 'type'] })
  const events = traceEvent.options.map(({ shape }) => shape.type.value)
  const overloads = events.map(
    event =>
      `    @overload\n    def emit(self, type: Literal["${event}"], **fields: Unpack[${capital(event)}]) -> None: ...`,
  )
  return `${HEAD}\n\n${types.text()}\n\n\n${EMITS}\n\n${overloads.join('\n\n')}\n\n${ANY}`
}

const HEAD = `"""What Python is asked and what it sends, as types. Made from src/trace and src/engine by \`npm run wire\`: change that, not this."""

from __future__ import annotations

from typing import Any, Literal, TypedDict, Unpack, overload
`

const EMITS = `class Emits:
    """Whoever records events: what each of them says, a type checker knows."""`

const ANY = `    def emit(self, type: str, **fields: Any) -> None:
        """Records an event at this moment."""
        raise NotImplementedError
`
