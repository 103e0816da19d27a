"""How many processors there are: the same number in every run, whatever the machine."""

from __future__ import annotations

import os

_PROCESSORS = 4


def agree_on_processors() -> None:
    """A program that counts them gets as many as its pools have."""
    for name in ("cpu_count", "process_cpu_count"):
        if hasattr(os, name):
            setattr(os, name, _count)
    if hasattr(os, "sched_getaffinity"):
        os.sched_getaffinity = lambda pid, /: set(range(_PROCESSORS))


def how_many_processors() -> int:
    """As `concurrent.futures` asks for them, and a program may have put something else in the place of that."""
    return getattr(os, "process_cpu_count", os.cpu_count)() or 1


def _count() -> int:
    return _PROCESSORS
