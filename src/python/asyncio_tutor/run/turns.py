"""Turns of the loop without rest: a loop that spins must make progress on a clock that moves only when nothing is ready."""

from __future__ import annotations

from collections.abc import Callable

from . import spinning
from .agenda import Agenda
from .clock import VirtualClock


class Turns:
    """Counts the turns since something happened that a mere spin does not do. The rules are in spinning.py."""

    def __init__(self, clock: VirtualClock, agenda: Agenda) -> None:
        self._clock, self._agenda = clock, agenda
        self._count = 0
        self._since = 0.0
        #: Turns in which time has hardly moved, whatever else happened; since when; and when the last one began.
        self._rounds = 0
        self._rounds_since = 0.0
        self._last = 0.0
        #: Seconds that such turns were given, without an end to them.
        self._given = 0.0

    @property
    def spins(self) -> bool:
        """True while the loop turns and turns, and nothing else happens or time hardly moves."""
        return self._count > spinning.FREE_TURNS or self._rounds > spinning.FREE_ROUNDS

    def creep(self, first_due: Callable[[float, float], float]) -> float | None:
        """The loop begins a turn: where its clock is to be in it, where time hardly moves by itself.

        Rounds of waits that take next to nothing (`sleep(1e-9)`, a queue that is never empty) take time on a real clock,
        and whoever waits for that to pass has to see it pass. `first_due` gives the first time after one and before another
        at which a timer is due, or infinity.
        """
        now = self._clock.now
        self._rounds += 1
        if now - self._last > spinning.JUMP or now - self._rounds_since > self._rounds * spinning.HARDLY:
            self._rounds, self._rounds_since, self._given = 0, now, 0.0
        self._last = now
        if self._rounds <= spinning.FREE_ROUNDS:
            return None
        following = spinning.next_round(now, self._given)
        following = min(following, first_due(now + spinning.ROUND / 2, following))
        self._given += following - now
        # What is given is no progress of the program's.
        self._rounds_since += following - now
        self._last = following
        return following

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
