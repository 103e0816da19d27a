"""Virtual time.

The clock starts at 0 and moves only when it is told to. Beneath the time that anyone sees it carries a hidden *causal*
count: every step and every setting of a timer raises it by one. Real loops never tie, since every step takes some time,
so of two timers that are due "at the same time" the one that was computed earlier comes first. The count reproduces that
where exact virtual times do tie. It never shows in a printed number.
"""

from __future__ import annotations

import math
from typing import Any

MICROS_PER_SECOND = 1_000_000

#: Times closer than this are one time, told apart by their causal count only: it swallows the noise of float sums
#: (`7 * (.2 / 7)`), and real loops can't resolve it either.
TIES_WITHIN = 1e-9


class Moment(float):
    """A time on the loop's clock which remembers when, causally, it was computed.

    `loop.time() + 1` is a Moment too, so a deadline computed early stays ahead of a timer set later for the same time.
    """

    __slots__ = ("count",)
    count: int

    def __new__(cls, seconds: float, count: int) -> Moment:
        moment = float.__new__(cls, seconds)
        moment.count = count
        return moment

    def __add__(self, seconds: Any) -> Any:
        total = float.__add__(self, seconds)
        return total if total is NotImplemented else Moment(total, self.count)

    __radd__ = __add__

    def __sub__(self, other: Any) -> Any:
        difference = float.__sub__(self, other)
        if difference is NotImplemented or isinstance(other, Moment):
            return difference
        return Moment(difference, self.count)

    def __reduce__(self) -> Any:
        return float, (float(self),)


# Learners who print the type of a time should see what they see elsewhere.
Moment.__name__ = Moment.__qualname__ = "float"
Moment.__module__ = "builtins"


class VirtualClock:
    """Seconds since the run began. All times are in seconds unless a name says otherwise."""

    __slots__ = ("count", "micros", "now", "stamp", "turn")

    def __init__(self) -> None:
        self.now = 0.0
        #: `now` in whole microseconds, as the trace shows it.
        self.micros = 0
        self.count = 0
        #: How many turns the loop has begun.
        self.turn = 0
        #: The moment as JSON text; most events of a trace share theirs with others.
        self.stamp = '"at":0,"turn":0'

    def moment(self) -> Moment:
        return Moment(self.now, self.count)

    def micros_of(self, when: float) -> int:
        """A time of the loop's clock in whole microseconds since the run began."""
        return round(when * MICROS_PER_SECOND)

    def tick(self) -> int:
        """Something happened: whatever is computed from now on is causally later."""
        self.count += 1
        return self.count

    def move_to(self, when: float) -> None:
        """Moves forward to `when`; never back."""
        if when > self.now:
            cleaned = clean(when)
            # Whoever sleeps until a deadline that is no clean number must get there.
            self.now = cleaned if cleaned > self.now else float(when)
            self.micros = round(self.now * MICROS_PER_SECOND)
            self.stamp = f'"at":{self.micros},"turn":{self.turn}'
        self.count += 1

    def begin_turn(self) -> None:
        """The loop begins another turn."""
        self.turn += 1
        self.stamp = f'"at":{self.micros},"turn":{self.turn}'


def clean(when: float) -> float:
    """A time within float noise of a whole microsecond is that microsecond: 0.30000000000000004 is 0.3."""
    nearest = round(when, 6)
    return nearest if abs(when - nearest) < TIES_WITHIN else float(when)


def due_key(when: float, count: int, serial: int) -> tuple[float, int, int]:
    """The order in which things that are due happen: by time, then causally, then by order of setting."""
    bucket = math.inf if when == math.inf else round(when / TIES_WITHIN)
    return bucket, count, serial


def wake_horizon(now: float, when: float) -> float:
    """Everything due until this time fires in one turn with a timer due at `when`.

    Selectors wake in whole milliseconds, rounded up (`EpollSelector.select` in CPython's Lib/selectors.py).
    """
    milliseconds = math.ceil(round((when - now) * 1000, 6))
    return now + milliseconds / 1000
