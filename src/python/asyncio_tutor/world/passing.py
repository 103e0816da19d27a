"""How virtual time passes, and what that blocks."""

from __future__ import annotations

from ..jobs.common import AnyMachine
from ..run.places import Place
from ..run.session import Session

#: What blocks the loop where nothing in the program does: src/trace/late-events.ts knows it by this name.
PAUSE = "a pause of the machine"


class Passing:
    def __init__(self, session: Session, machine: AnyMachine) -> None:
        self._session = session
        self._machine = machine

    def move_to(self, when: float) -> None:
        """The clock moves on because nothing was ready: whoever spun has stopped."""
        session = self._session
        limit = session.limits.virtual_seconds
        if limit is not None and when > limit:
            session.clock.move_to(limit)
            session.end({"kind": "over-limit", "status": 1, "limit": "virtual-time", "allowed": limit})
        session.clock.move_to(when)
        session.turns.progress()

    def until(self, when: float) -> None:
        """Time passes outside the loop: signals arrive and threads go on until `when`."""
        agenda = self._session.agenda
        while (entry := agenda.head()) is not None and entry.when <= when:
            self.next_entry()
        self.move_to(when)

    def pause(self) -> None:
        """Before something that may be late: the machine keeps the loop's thread from going on, if it is to."""
        schedule = self._session.schedule
        # Every step asks.
        if schedule.lates and (late := schedule.late()):
            self._pause_for(late)

    def pause_in_turn(self) -> bool:
        """The same when the loop has woken. Whether it did."""
        schedule = self._session.schedule
        if not schedule.late_turns or not (late := schedule.late_turn(self._session.clock.turn)):
            return False
        self._pause_for(late)
        return True

    def _pause_for(self, seconds: float) -> None:
        began = self._session.clock.micros
        self.until(self._session.clock.now + seconds)
        self.note_block(began, PAUSE, None)

    def next_entry(self) -> None:
        """What is on the agenda next happens, and whatever waited for that goes on."""
        self._session.agenda.run_head()
        self._machine.resume_waiting()

    def note_block(self, began: int, call: str, place: Place | None) -> None:
        """Records that the loop was blocked since `began` (virtual microseconds), if any time has passed."""
        session = self._session
        micros = session.clock.micros - began
        if micros and session.loop is not None:
            session.emit("blocked", task=session.acting.task, micros=micros, call=call, place=place)
