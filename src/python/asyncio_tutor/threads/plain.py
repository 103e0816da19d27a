"""`threading.Thread` in virtual time: a job with a thread object of the program's own."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import Any

from ..jobs.job import Finished, Job, Kind
from ..run.places import current_place
from ..world.assemble import WholeSession
from ..world.current import current_or_none
from .waiting import result_of

_start, _join, _is_alive = threading.Thread.start, threading.Thread.join, threading.Thread.is_alive


class PlainThread:
    """What the machine knows of a started Thread. It plays the part of a pool with one job."""

    kind: Kind = "thread"
    max_workers = 1
    is_shut_down = True

    def __init__(self, session: WholeSession, thread: threading.Thread) -> None:
        self.thread = thread
        self.ended: Future[None] = Future()
        name = getattr(getattr(thread, "_target", None), "__name__", None) or "run"
        job = session.machine.new_job(self, name, thread.run)
        job.worker, job.shown_thread = thread.name, thread
        place = current_place()
        session.emit(
            "job.submitted",
            job=job.number,
            pool="threads",
            kind="thread",
            name=name,
            task=session.acting.task,
            place=place,
        )
        session.machine.pools.append(self)
        session.agenda.add(session.clock.now, lambda: session.machine.start(job, thread.name, self._finisher(job)))

    def is_working(self) -> bool:
        """An interpreter waits at its end for threads that are not daemons."""
        return not self.ended.done() and not self.thread.daemon

    def thread_name(self, job: Job) -> str:
        return job.worker

    def _finisher(self, job: Job) -> Any:
        def finish(finished: Finished) -> None:
            job.note_done(finished)
            if finished.error is not None and not isinstance(finished.error, SystemExit):
                error = finished.error
                threading.excepthook(threading.ExceptHookArgs((type(error), error, error.__traceback__, self.thread)))
            self.ended.set_result(None)

        return finish


def simulate_threads() -> None:
    """Replaces `start`, `join` and `is_alive` of Thread, for threads that a traced program starts."""
    for function, name in ((_virtual_start, "start"), (_virtual_join, "join"), (_virtual_is_alive, "is_alive")):
        function.__name__, function.__qualname__ = name, f"Thread.{name}"
        setattr(threading.Thread, name, function)


def _virtual_start(self: threading.Thread) -> None:
    session = current_or_none()
    if session is None or session.machine.starts_real_thread:
        _start(self)
        return
    if hasattr(self, "_tutor"):
        raise RuntimeError("threads can only be started once")
    self._tutor = PlainThread(session, self)  # pyright: ignore[reportAttributeAccessIssue]


def _virtual_join(self: threading.Thread, timeout: float | None = None) -> None:
    plain = getattr(self, "_tutor", None)
    if plain is None:
        if current_or_none() is not None and not _is_alive(self) and self.ident is None:
            raise RuntimeError("cannot join thread before it is started")
        _join(self, timeout)
        return
    try:
        result_of(plain.ended, timeout, "Thread.join()")
    except TimeoutError:
        pass


def _virtual_is_alive(self: threading.Thread) -> bool:
    plain = getattr(self, "_tutor", None)
    return _is_alive(self) if plain is None else not plain.ended.done()
