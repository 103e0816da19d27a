"""Busy-waiting on the main thread: what reads of the clock and turns of the loop without rest cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import spinning
from .places import Place, current_place

if TYPE_CHECKING:
    from .session import Session


class BusyWaiting:
    """Counts what may be a spin, and moves the session's clock on when it is one. The rules are in spinning.py."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._reads = spinning.Reads()
        self._since: float | None = None
        self._call = ""
        self._place: Place | None = None
        self._turns = 0
        self._turns_since = 0.0
        #: True when there may be something to do at the boundary of a step.
        self.is_watching = False

    @property
    def spins(self) -> bool:
        """True while the loop turns and turns and nothing else happens."""
        return self._turns > spinning.FREE_TURNS

    def read_clock(self, call: str) -> None:
        """The program reads a clock on the main thread: free at first, then it costs time."""
        self.is_watching = True
        if not self._reads.is_spin():
            return
        session = self._session
        if self._since is None:
            self._since = session.clock.now
            self._call, self._place = call, current_place()
        session.pass_until(spinning.next_read(session.clock.now, session.clock.now - self._since))

    def step_boundary(self) -> None:
        """A step or callback begins or ends: a spin within it is over."""
        self.is_watching = False
        self._reads.clear()
        self.so_far()
        self._since = None

    def so_far(self) -> None:
        """Something is to be seen in the middle of a spin: what it took until now is told before."""
        if self._since is not None:
            began, self._since = round(self._since * 1e6), self._session.clock.now
            self._session.note_block(began, f"busy waiting on {self._call}", self._place)

    def turn_without_rest(self, horizon: float) -> None:
        """The loop begins a turn without having been idle; `horizon` is when the next timer is due."""
        clock, agenda = self._session.clock, self._session.agenda
        self._turns += 1
        if self._turns == spinning.FREE_TURNS:
            self._turns_since = clock.now
        elif self._turns > spinning.FREE_TURNS:
            following = spinning.next_turn(clock.now, clock.now - self._turns_since)
            entry = agenda.head()
            clock.move_to(min(following, horizon, entry.when if entry else following))

    def progress(self) -> None:
        """Something happened that a mere spin does not do."""
        self._turns = 0
