"""What carries a job that takes turns with others: a real thread, or a stack beside the main one."""

from __future__ import annotations

import _thread
import sys
from collections.abc import Callable
from typing import Protocol

from . import stacks


class Lock(Protocol):
    def acquire(self) -> object: ...

    def release(self) -> None: ...


if sys.platform == "emscripten":
    new_lock: Callable[[], Lock] = stacks.Baton
    start: Callable[[Callable[[], None]], None] = stacks.start
else:
    new_lock = _thread.allocate_lock

    def start(work: Callable[[], None]) -> None:
        _thread.start_new_thread(work, ())
