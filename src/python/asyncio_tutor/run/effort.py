"""How long the program computes: processor time of the machine, which virtual time does not count.

A busy machine makes any step last long, so what counts is the processor's time, not the wall clock's. Asking for it takes a while
where Python is WebAssembly; so it is asked for now and then, and after whatever lasted long. What is found is never too much.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import NamedTuple, Protocol

#: Both taken before the `time` module is put on virtual time.
wall_nanoseconds = time.perf_counter_ns
_process_nanoseconds = time.process_time_ns

#: What computes for so long is told of. In nanoseconds.
NOTABLE = 50_000_000
#: The same where other threads of this process count, too.
_NOTABLE_AMONG_OTHERS = 250_000_000
#: Where computing takes virtual time, less than this is left out: it is as much the recording as the program.
COUNTED = 5_000_000
MILLISECOND = 1_000_000
#: A reading older than this is taken anew before a stretch begins.
_STALE = 5_000_000


class Processor(Protocol):
    """The clock that a host has for the processor."""

    #: It counts the thread that calls it, and no other.
    isOwn: bool

    def micros(self) -> float: ...


class Reading(NamedTuple):
    """Both clocks at once."""

    wall: int
    processor: int


class Effort:
    def __init__(self) -> None:
        #: What computes for so many nanoseconds is told of. In WebAssembly the clock of the process is the wall's.
        self.notable = NOTABLE if sys.platform != "emscripten" else sys.maxsize
        self._clock: Callable[[], int] = _process_nanoseconds
        #: Real nanoseconds in which others ran in the midst of a stretch, or somebody typed.
        self.elsewhere = 0
        self.latest = Reading(wall_nanoseconds(), self._clock())

    def ask(self, processor: Processor) -> None:
        """From now on a host's clock is asked, in place of that of this process."""
        micros = processor.micros
        self._clock = lambda: int(micros() * 1000)
        self.notable = NOTABLE if processor.isOwn else _NOTABLE_AMONG_OTHERS
        self.latest = Reading(wall_nanoseconds(), self._clock())

    def begin(self) -> int:
        """The wall's nanoseconds at the beginning of a stretch. `latest` is then a reading from just before."""
        now = wall_nanoseconds()
        if now - self.latest.wall > _STALE:
            self.latest = Reading(now, self._clock())
        return now

    def since(self, began: int, before: Reading) -> int:
        """Nanoseconds of processor time since `began` on the wall, given a reading from just before: no more than it was."""
        now = wall_nanoseconds()
        self.latest = Reading(now, self._clock())
        return max(0, min(now - began, self.latest.processor - before.processor - (began - before.wall)))
