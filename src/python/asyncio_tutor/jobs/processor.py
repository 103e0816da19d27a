"""Processor time for jobs that compute."""

from __future__ import annotations

from collections.abc import Callable

from ..run.agenda import Entry
from ..run.clock import TIES_WITHIN
from ..run.session import Session


class Processor:
    """Serves demands for processor time.

    Shared, it is the GIL: whoever computes gets an equal part of one core, as the interpreter switches threads every
    few milliseconds. Not shared, everybody has a core.
    """

    def __init__(self, session: Session, shared: bool) -> None:
        self._session = session
        self._shared = shared
        self._demands: list[_Demand] = []
        self._since = 0.0
        self._entry: Entry | None = None

    def compute(self, seconds: float, done: Callable[[], None]) -> None:
        """Calls `done` once `seconds` of processor time have been served."""
        self._serve()
        self._demands.append(_Demand(seconds, done))
        self._plan()

    def _slowdown(self) -> int:
        return len(self._demands) if self._shared else 1

    def _serve(self) -> None:
        now = self._session.clock.now
        if self._demands:
            served = (now - self._since) / self._slowdown()
            for demand in self._demands:
                demand.left -= served
        self._since = now

    def _plan(self) -> None:
        if self._entry is not None:
            self._entry.cancel()
            self._entry = None
        if self._demands:
            soonest = min(demand.left for demand in self._demands)
            self._entry = self._session.agenda.add(self._since + soonest * self._slowdown(), self._complete)

    def _complete(self) -> None:
        self._entry = None
        self._serve()
        served = [demand for demand in self._demands if demand.left <= TIES_WITHIN]
        self._demands = [demand for demand in self._demands if demand.left > TIES_WITHIN]
        self._session.schedule.shuffle(served)
        for demand in served:
            demand.done()
        self._plan()


class _Demand:
    __slots__ = ("done", "left")

    def __init__(self, left: float, done: Callable[[], None]) -> None:
        self.left = left
        self.done = done
