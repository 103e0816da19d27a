"""Busy-waiting on the main thread: what reads of the clock cost. The rules are in spinning.py."""

from __future__ import annotations

from ..run import spinning
from ..run.places import Place, current_place
from ..run.session import Session
from .computing import Computing
from .passing import Passing


class BusyWaiting:
    """Counts what may be a spin, and lets time pass when it is one."""

    def __init__(self, session: Session, passing: Passing, computing: Computing) -> None:
        self._session = session
        self._computing = computing
        self._passing = passing
        self._reads = spinning.Reads()
        self._since: float | None = None
        self._call = ""
        self._place: Place | None = None
        #: True when there may be something to do at the boundary of a step.
        self.is_watching = False

    def read_clock(self, call: str) -> None:
        """The program reads a clock on the main thread: free at first, then it costs time."""
        self._computing.charge()
        self.is_watching = True
        if not self._reads.is_spin():
            return
        clock = self._session.clock
        if self._since is None:
            self._since = clock.now
            self._call, self._place = call, current_place()
        self._passing.until(spinning.next_read(clock.now, clock.now - self._since))

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
            self._passing.note_block(began, f"busy waiting on {self._call}", self._place)
