"""Stacks that WebAssembly switches between, where there are no real threads: what carries a job then, and its baton."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from typing import Any, Protocol

create_proxy: Any = None
run_sync: Any = None
if sys.platform == "emscripten":
    from pyodide.ffi import create_proxy, run_sync  # pyright: ignore


class Stacks(Protocol):
    """JavaScript's part: src/engine/embedded/inside/call-serve.ts."""

    def baton(self) -> Any:
        """A promise, and what resolves it."""
        ...

    def start(self, work: Any) -> None:
        """Calls `work`, a proxy, on a new stack, once the calling one is suspended."""
        ...


_stacks: Any = None
_ensure_future = asyncio.ensure_future


def offer(stacks: Stacks | None) -> None:
    global _stacks
    _stacks = stacks


class Baton:
    """What a lock is between real threads: who wants it while it is held lets the others go on until it is handed over."""

    def __init__(self) -> None:
        self._is_held = False
        self._waiter: Any = None

    def acquire(self) -> None:
        if self._is_held:
            self._waiter = waiter = _stacks.baton()
            _suspend(waiter.promise)
            self._waiter = None
        self._is_held = True

    def release(self) -> None:
        if self._waiter is not None:
            self._waiter.resolve()
        else:
            self._is_held = False


def start(work: Callable[[], None]) -> None:
    """Runs `work` on a stack of its own, once the calling one is suspended."""
    if _idle:
        _idle.pop().go_on(work)
    else:
        _stacks.start(create_proxy(_Stack(work).run))


def let_go() -> None:
    """Nothing is left to run: the stacks end, once the calling one does."""
    while _idle:
        _idle.pop().go_on(None)


class _Stack:
    """Runs one work after the other, since it takes longer to make a stack than to use one."""

    def __init__(self, work: Callable[[], None]) -> None:
        self._work: Callable[[], None] | None = work
        self._turn = Baton()
        self._turn.acquire()

    def run(self) -> None:
        # Pyodide takes each new stack for a task of its own loop.
        asyncio._set_running_loop(None)
        while self._work is not None:
            self._work()
            _idle.append(self)
            self._turn.acquire()

    def go_on(self, work: Callable[[], None] | None) -> None:
        self._work = work
        self._turn.release()


_idle: list[_Stack] = []


def _suspend(promise: Any) -> None:
    """`run_sync` makes a future of what it is given, on a loop that runs. A promise needs none."""

    def as_it_is(promise: Any) -> Any:
        asyncio.ensure_future = _ensure_future
        return promise

    asyncio.ensure_future = as_it_is
    run_sync(promise)
