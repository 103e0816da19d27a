"""Busy-waiting must make progress on a clock that moves only when nothing is ready.

The first reads of the clock within a step, and the first turns of the loop at one instant, are free: correct programs
read the clock and give turns all the time. Whoever persists is charged, in steps that grow with the time already spent
spinning and lie on a decimal grid, so that `while time.monotonic() < start + 0.5: pass` ends at 0.5 and not near it.
"""

from __future__ import annotations

import math
import sys
from types import CodeType

from .places import OURS

FREE_READS = 100
FREE_TURNS = 1000

#: What a turn takes at first where time hardly moves, and how many of those are free: so many happen in lawful programs.
ROUND = 100e-6
FREE_ROUNDS = 5_000

#: Time hardly moves when turns take less than this on the average, and none takes as long as a jump.
HARDLY = 10e-6
JUMP = 1e-3

#: A spin's step is at most this part of what was spun so far.
_READ_STEPS = 100
_TURN_STEPS = 100
_ROUND_STEPS = 1_000

_SMALLEST_STEP = 1e-6
_LARGEST_STEP = 1.0


class Reads:
    """Counts the reads of a clock by the place in the code that reads: a spin reads at one place again and again."""

    def __init__(self) -> None:
        self.counts: dict[tuple[CodeType, int], int] = {}

    def clear(self) -> None:
        self.counts.clear()

    def is_spin(self) -> bool:
        """Counts one read by the innermost caller outside this package: is it one too many to be free?"""
        frame = sys._getframe(1)
        while frame.f_code.co_filename.startswith(OURS) and frame.f_back is not None:
            frame = frame.f_back
        place = frame.f_code, frame.f_lasti
        count = self.counts.get(place, 0) + 1
        self.counts[place] = count
        return count > FREE_READS


def next_read(now: float, spun: float) -> float:
    """Where a read of the clock moves it, `spun` seconds into a spin."""
    return _next_on_grid(now, spun / _READ_STEPS)


def next_turn(now: float, spun: float) -> float:
    """Where a turn of the loop moves the clock, `spun` seconds into a spin."""
    return _next_on_grid(now, spun / _TURN_STEPS)


def next_round(now: float, given: float) -> float:
    """Where a turn in which time hardly moves moves the clock, when so many seconds were given to such turns already."""
    return now + ROUND if given < ROUND * _ROUND_STEPS else _next_on_grid(now, given / _ROUND_STEPS)


def _next_on_grid(now: float, step: float) -> float:
    step = min(max(step, _SMALLEST_STEP), _LARGEST_STEP)
    decimals = -math.floor(math.log10(step) + 1e-9)
    grid = 10.0**-decimals
    following = round((math.floor(now / grid + 1e-6) + 1) * grid, decimals)
    return following if following > now else now + grid
