"""The clock of a run in real time."""

from __future__ import annotations

import time

from ..run.clock import MICROS_PER_SECOND

_monotonic = time.monotonic


class RealClock:
    """`time.monotonic`, the clock that asyncio's loops use; the trace counts from its beginning."""

    __slots__ = ("began", "count", "turn")

    def __init__(self) -> None:
        self.began = _monotonic()
        self.turn = 0
        #: Real loops need no causal count: no two things happen at one time.
        self.count = 0

    @property
    def now(self) -> float:
        return _monotonic()

    @property
    def micros(self) -> int:
        return int((_monotonic() - self.began) * MICROS_PER_SECOND)

    @property
    def stamp(self) -> str:
        return f'"at":{self.micros},"turn":{self.turn}'

    def micros_of(self, when: float) -> int:
        return round((when - self.began) * MICROS_PER_SECOND)

    def tick(self) -> int:
        return 0

    def begin_turn(self) -> None:
        self.turn += 1
