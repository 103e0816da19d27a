"""The program's threads as `threading` shows them: who is current, who lives, what is local to each."""

from __future__ import annotations

import _thread
import _threading_local
import asyncio
import threading
from typing import Any

from ..jobs.job import Bench
from ..world.current import current_or_none
from ..world.stand_in import stand_in

_real_current_thread, _real_get_ident, _real_enumerate = (
    threading.current_thread,
    threading.get_ident,
    threading.enumerate,
)


def begin_thread(machine: Bench, thread: Any) -> None:
    """It counts as started from now on. Its number is none that a real thread has."""
    machine.threads.append(thread)
    thread._ident = thread._native_id = machine.new_ident()
    thread._started.set()


def end_thread(machine: Bench, thread: Any) -> None:
    if thread in machine.threads:
        machine.threads.remove(thread)
        # Where its repr looks: until 3.12, in 3.13, since 3.14.
        thread._is_stopped, thread._handle, thread._os_thread_handle = True, _ENDED, _ENDED


class _Ended:
    """In place of the interpreter's handle of a thread."""

    def is_done(self) -> bool:
        return True

    def join(self, timeout: float | None = None) -> None:
        pass


_ENDED = _Ended()


def is_living(thread: threading.Thread) -> bool:
    session = current_or_none()
    return session is not None and thread in session.machine.threads


def show_threads() -> None:
    """Replaces what tells of threads, and gives each its own `threading.local`, which in C belongs to real threads only."""
    for function in (_current_thread, _get_ident, _enumerate, _active_count):
        stand_in(threading, function.__name__.removeprefix("_"), function)
    threading.get_native_id = _thread.get_ident = _thread.get_native_id = _get_ident
    local: Any = _threading_local
    local.current_thread = _current_thread
    local.local.__module__, local.local.__name__, local.local.__qualname__ = "_thread", "_local", "_local"
    threading.local = local.local
    # asyncio keeps a thread's loop in it.
    policies = [
        getattr(asyncio.events, name, None) for name in ("_BaseDefaultEventLoopPolicy", "BaseDefaultEventLoopPolicy")
    ]
    for policy in policies:
        if policy is not None:
            policy._Local = type("_Local", (local.local,), {"_loop": None, "_set_called": False})


def _current_thread() -> threading.Thread:
    """Return the current Thread object, corresponding to the caller's thread of control."""
    thread = _thread_of_job()
    return _real_current_thread() if thread is None else thread


def _get_ident() -> int:
    """Return a non-zero integer that uniquely identifies the current thread amongst other threads that exist simultaneously."""
    ident = getattr(_thread_of_job(), "ident", None)
    return _real_get_ident() if ident is None else ident


def _enumerate() -> list[threading.Thread]:
    """Return a list of all Thread objects currently alive."""
    session = current_or_none()
    if session is None:
        return _real_enumerate()
    worker = session.machine.worker()
    others = session.machine.threads if worker is None or worker.pid is None else ()
    return [threading.main_thread(), *others]


def _active_count() -> int:
    """Return the number of Thread objects currently alive."""
    return len(_enumerate())


def _thread_of_job() -> threading.Thread | None:
    session = current_or_none()
    worker = session.machine.worker() if session is not None else None
    return None if worker is None else worker.thread
