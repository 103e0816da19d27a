"""`threading.Lock` and all that is built on it, for threads that take turns in virtual time.

Whoever can't have a lock gives up the turn, so that the holder can go on and release it. Condition, Event, Semaphore,
Barrier and queue.Queue are made of such locks by the standard library itself.
"""

from __future__ import annotations

import _thread
import queue
import threading
import time
from typing import Any

from ..jobs.worker import Worker
from ..run.places import Place, current_place
from ..world.assemble import WholeSession
from ..world.current import current_or_none
from .waiting import wait_at_most

_allocate_real = _thread.allocate_lock


class TurnLock:
    """A lock whose waiting takes virtual time."""

    def __init__(self) -> None:
        self._real = _allocate_real()
        #: The worker that has acquired it; None for the main thread. Of use while it is locked.
        self.holder: Worker | None = None
        #: The task that has taken it on the loop's thread, and where.
        self._taken: tuple[int, Place | None] | None = None

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        if self._real.acquire(False):
            self._note_taken()
            return True
        if not blocking:
            return False
        session = current_or_none()
        if session is None:
            return self._real.acquire(True, timeout)
        session.stop_if_over()
        return self._acquire_in_virtual_time(session, timeout)

    def _acquire_in_virtual_time(self, session: WholeSession, timeout: float) -> bool:
        self._warn_of_holder(session)
        until = None if timeout < 0 else session.clock.now + timeout
        while not self._real.acquire(False):
            left = None if until is None else max(0.0, until - session.clock.now)
            if not wait_at_most(session, lambda: not self._real.locked(), left, "Lock.acquire()"):
                return False
        self._note_taken()
        return True

    def _note_taken(self) -> None:
        session = current_or_none()
        self.holder = None if session is None else session.machine.worker()
        task = None if session is None or session.machine.running is not None else session.acting.task
        self._taken = None if task is None else (task, current_place())

    def _warn_of_holder(self, session: WholeSession) -> None:
        """The loop's thread has to wait for a task that waits itself, and can't go on meanwhile."""
        if self._taken is None or session.machine.running is not None or session.loop is None:
            return
        number, place = self._taken
        asks = current_place()
        holder = next((task for task in session.loop.tasks() if task.number == number), None)
        if holder is not None and number != session.acting.task and asks is not None:
            session.emit(
                "warning",
                kind="lock-across-await",
                message=f"{holder.get_name()} holds a threading.Lock, which it took here, while it awaits; line {asks['line']} asks "
                "for it meanwhile, which blocks the loop.",
                task=number,
                place=place,
            )

    def release(self) -> None:
        self._taken = None
        self._real.release()

    def locked(self) -> bool:
        return self._real.locked()

    def _at_fork_reinit(self) -> None:
        self._real, self._taken = _allocate_real(), None

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_: object) -> None:
        self.release()

    def __repr__(self) -> str:
        state = "locked" if self.locked() else "unlocked"
        return f"<{state} _thread.lock object at {id(self):#x}>"


TurnLock.__name__ = TurnLock.__qualname__ = "lock"
TurnLock.__module__ = "_thread"


def take_turns() -> None:
    """Replaces the locks that threading makes, and the clocks by which it and queue count timeouts."""
    for name in ("Lock", "_allocate_lock"):
        setattr(threading, name, TurnLock)
    # Written in Python on top of a lock of the above.
    threading.RLock = threading._PyRLock  # pyright: ignore[reportAttributeAccessIssue]
    threading._time = time.monotonic  # pyright: ignore[reportAttributeAccessIssue]
    queue.time = time.monotonic  # pyright: ignore[reportAttributeAccessIssue]
    # The one in C waits for real.
    simple: Any = queue._PySimpleQueue  # pyright: ignore[reportAttributeAccessIssue]
    simple.__name__ = simple.__qualname__ = "SimpleQueue"
    simple.__module__ = "_queue"
    queue.SimpleQueue = simple
