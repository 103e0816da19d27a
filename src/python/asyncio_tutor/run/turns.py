"""Turns of the loop without rest: a loop that spins must make progress on a clock that moves only when nothing is ready."""

from __future__ import annotations

from . import spinning
from .agenda import Agenda
from .clock import VirtualClock


class Turns:
    """Counts the turns since something happened that a mere spin does not do. The rules are in spinning.py."""

    def __init__(self, clock: VirtualClock, agenda: Agenda) -> None:
        self._clock, self._agenda = clock, agenda
        self._count = 0
        self._since = 0.0

    @property
    def spins(self) -> bool:
        """True while the loop turns and turns and nothing else happens."""
        return self._count > spinning.FREE_TURNS

    def without_rest(self, horizon: float) -> None:
        """The loop begins a turn without having been idle; `horizon` is when the next timer is due."""
        clock = self._clock
        self._count += 1
        if self._count == spinning.FREE_TURNS:
            self._since = clock.now
        elif self._count > spinning.FREE_TURNS:
            following = spinning.next_turn(clock.now, clock.now - self._since)
            entry = self._agenda.head()
            clock.move_to(min(following, horizon, entry.when if entry else following))

    def progress(self) -> None:
        """Something happened that a mere spin does not do."""
        self._count = 0
