"""Calls that block the calling (main) thread, in virtual time."""

from __future__ import annotations

from collections.abc import Callable

from ..run.places import current_place
from ..run.wire import StuckTask
from .assemble import WholeSession


def block(session: WholeSession, seconds: float, call: str) -> None:
    """For `seconds`, while the rest of the world goes on."""
    session.computing.charge()
    began = session.clock.micros
    place = current_place()
    session.busy_waiting.step_boundary()
    try:
        session.passing.until(session.clock.now + seconds)
    finally:
        session.passing.note_block(began, call, place)


def block_while(session: WholeSession, going: Callable[[], bool], call: str) -> None:
    """Until `going()` is false, which only other threads can bring about."""
    session.computing.charge()
    began = session.clock.micros
    place = current_place()
    while going():
        if session.agenda.head() is None:
            label = f"{call}, which blocks the loop"
            stuck: StuckTask = {
                "task": session.acting.task or 0,
                "name": "",
                "label": label,
                "holders": [],
                "place": place,
            }
            session.end({"kind": "deadlocked", "status": 1, "stuck": [stuck]})
        session.passing.next_entry()
    session.passing.note_block(began, call, place)
