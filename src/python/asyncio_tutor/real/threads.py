"""Records what real pools and threads do."""

from __future__ import annotations

import concurrent.futures
import functools
import itertools
import threading
from typing import Any
from weakref import WeakKeyDictionary

from ..run.shortrepr import short_error, short_repr
from ..threads.pools import job_name
from ..world.current import current_or_none
from .machine import RealJob, RealMachine
from .session import RealSession

_pool_numbers = itertools.count()
_pool_names: WeakKeyDictionary[Any, str] = WeakKeyDictionary()

_start = threading.Thread.start
_submit_to_thread = concurrent.futures.ThreadPoolExecutor.submit


def record_threads() -> None:
    """Replaces `submit` of both pools and `Thread.start`."""
    concurrent.futures.ThreadPoolExecutor.submit = _recorded_submit
    threading.Thread.start = _recorded_start
    try:
        _record_processes(concurrent.futures.ProcessPoolExecutor)
    except ImportError:
        return  # this Python has no processes


def _machine() -> RealMachine | None:
    session = current_or_none()
    return session.machine if isinstance(session, RealSession) and session.outcome is None else None


def _recorded_submit(self: Any, fn: Any, /, *args: Any, **kwargs: Any) -> Any:
    machine = _machine()
    if machine is None:
        return _submit_to_thread(self, fn, *args, **kwargs)
    job = machine.submit("thread", self._thread_name_prefix, job_name(fn))
    with machine.starting_own():
        return _submit_to_thread(self, lambda: machine.run(job, functools.partial(fn, *args, **kwargs)))


def _recorded_start(self: threading.Thread) -> None:
    machine = _machine()
    if machine is None or machine.starts_own or _is_housekeeping(self):
        return _start(self)
    name = getattr(getattr(self, "_target", None), "__name__", None) or "run"
    job = machine.submit("thread", "threads", name)
    run = self.run
    self.run = lambda: machine.run(job, run)
    return _start(self)


#: Modules whose threads only serve what is recorded already: pools, processes, asyncio's subprocesses.
_HOUSEKEEPERS = ("concurrent.futures.", "multiprocessing.", "asyncio.")


def _is_housekeeping(thread: threading.Thread) -> bool:
    target = getattr(thread, "_target", None)
    module = type(thread).__module__ if target is None else getattr(target, "__module__", None) or ""
    return module.startswith(_HOUSEKEEPERS)


def _record_processes(kind: Any) -> None:
    submit = kind.submit

    def recorded(self: Any, fn: Any, /, *args: Any, **kwargs: Any) -> Any:
        machine = _machine()
        if machine is None:
            return submit(self, fn, *args, **kwargs)
        pool = _pool_names.setdefault(self, f"ProcessPoolExecutor-{next(_pool_numbers)}")
        job = machine.submit("process", pool, job_name(fn))
        with machine.starting_own():
            future = submit(self, fn, *args, **kwargs)
        machine.note_started(job, _slot(machine, pool, job))
        future.add_done_callback(functools.partial(_note_end, machine, job))
        return future

    kind.submit = recorded


def _slot(machine: RealMachine, pool: str, job: RealJob) -> str:
    """Which of its processes does a job, a pool doesn't tell: those at work at the same time get lanes of their own."""
    taken = {other.slot for other in machine.unfinished if other.kind == "process"}
    slot = next(number for number in itertools.count(1) if (pool, number) not in taken)
    job.slot = (pool, slot)
    return f"Process-{slot}"


def _note_end(machine: RealMachine, job: RealJob, future: Any) -> None:
    if future.cancelled():
        machine.note_done(job, "cancelled", "")
    elif (error := future.exception()) is not None:
        machine.note_done(job, "raised", short_error(error))
    else:
        machine.note_done(job, "returned", short_repr(future.result()))
