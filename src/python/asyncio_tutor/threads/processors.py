"""How many processors there are: the same number in every run, whatever the machine."""

from __future__ import annotations

import os

from ..world.stand_in import stand_in

_PROCESSORS = 4


def agree_on_processors() -> None:
    """A program that counts them gets as many as its pools have."""
    for name in ("cpu_count", "process_cpu_count"):
        if hasattr(os, name):
            stand_in(os, name, lambda: _PROCESSORS)
    if hasattr(os, "sched_getaffinity"):
        stand_in(os, "sched_getaffinity", _affinity)


def how_many_processors() -> int:
    """As `concurrent.futures` asks for them, and a program may have put something else in the place of that."""
    return getattr(os, "process_cpu_count", os.cpu_count)() or 1


def _affinity(_pid: int, /) -> set[int]:
    return set(range(_PROCESSORS))
