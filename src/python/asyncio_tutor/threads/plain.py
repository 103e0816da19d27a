"""`threading.Thread` in virtual time: a job with a thread object of the program's own."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import Any

from ..jobs.job import Finished, Job, Kind
from ..jobs.worker import Worker
from ..run.places import current_place
from ..run.recording import Ended
from ..world.assemble import WholeSession
from ..world.current import current_or_none
from ..world.refused import refuse_in_process
from .living import begin_thread, end_thread, is_living
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
        job = session.machine.new_job(self, name, lambda: _run(thread))
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
        worker = Worker(thread, getattr(thread, "_context", None))
        begin_thread(session.machine, thread)
        session.agenda.add(session.clock.now, lambda: session.machine.start(job, worker, self._finisher(job)))

    def is_working(self) -> bool:
        """An interpreter waits at its end for threads that are not daemons."""
        return not self.ended.done() and not self.thread.daemon

    def end_workers(self) -> None:
        """The machine has let its thread unwind."""

    def _finisher(self, job: Job) -> Any:
        def finish(finished: Finished) -> None:
            job.note_done(finished)
            end_thread(job.machine, self.thread)
            self.ended.set_result(None)

        return finish


def _run(thread: threading.Thread) -> None:
    """As `Thread._bootstrap_inner`: an exception is told in the thread that it ends."""
    try:
        thread.run()
    except Ended:
        raise
    except BaseException:
        invoke: Any = getattr(thread, "_invoke_excepthook")  # noqa: B009
        invoke(thread)
        raise


def simulate_threads() -> None:
    """Replaces `start`, `join` and `is_alive` of Thread, for threads that a traced program starts."""
    for function, name in ((_virtual_start, "start"), (_virtual_join, "join"), (_virtual_is_alive, "is_alive")):
        function.__name__, function.__qualname__ = name, f"Thread.{name}"
        setattr(threading.Thread, name, function)


def _virtual_start(self: threading.Thread) -> None:
    session = current_or_none()
    if session is None:
        _start(self)
        return
    refuse_in_process("threads")
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
    return is_living(self) or _is_alive(self) if plain is None else not plain.ended.done()
