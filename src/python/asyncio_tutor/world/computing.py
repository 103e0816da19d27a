"""Computing that takes virtual time, where a run is asked to count it (`--cpu-time`)."""

from __future__ import annotations

from ..run.effort import COUNTED, MILLISECOND
from ..run.places import current_place
from ..run.session import Session
from .passing import Passing


class Computing:
    """Lets the clock go on by what the main thread has computed, in whole milliseconds, before anybody looks at it."""

    def __init__(self, session: Session, passing: Passing) -> None:
        self._session = session
        self._passing = passing
        self._is_charging = False
        self.restart()

    def restart(self) -> None:
        """What was computed until now is not the program's, or has been counted."""
        effort = self._session.effort
        self._began = effort.begin()
        self._before, self._elsewhere = effort.latest, effort.elsewhere

    def charge(self) -> None:
        """What a step or a callback has computed since the last time blocks the loop."""
        session, effort = self._session, self._session.effort
        if not session.counts_computing or self._is_charging or session.step.began_real is None:
            return
        if effort.begin() - self._began < COUNTED:
            return
        computed = effort.since(self._began, self._before) - (effort.elsewhere - self._elsewhere)
        if computed < COUNTED:
            return
        clock = session.clock
        began = clock.micros
        self._is_charging = True
        try:
            self._passing.until(clock.now + computed // MILLISECOND / 1000)
        finally:
            self._is_charging = False
            self._passing.note_block(began, "computing", current_place())
            self.restart()
