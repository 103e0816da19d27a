"""The machine under the program: it starts jobs, lets them sleep and compute, and shares its processor among threads."""

from __future__ import annotations

import itertools
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .. import causes
from .inline_job import InlineJob
from .job import Computing, Effect, Finished, Job, Owner, Sleeping, Waiting
from .processor import Processor
from .thread_job import ThreadJob
from .wrapped import WrappedJobs

if TYPE_CHECKING:
    from ..session import Session

HAS_THREADS = sys.platform not in ("emscripten", "wasi")


class Machine(WrappedJobs):
    """The jobs of one session."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._numbers = itertools.count(1)
        self._gil = Processor(session, shared=True)
        self._cores = Processor(session, shared=False)
        self._unfinished: dict[int, Job] = {}
        self._waiting: list[tuple[Callable[[], bool], Callable[[], None]]] = []
        #: The job whose code runs now, on its own clock; None while the main thread runs.
        self.running: Job | None = None
        #: True while a thread is started that carries a job: that one is not simulated.
        self.starts_real_thread = False
        self.pools: list[Owner] = []

    def new_number(self) -> int:
        return next(self._numbers)

    def new_job(self, pool: Owner, name: str, call: Callable[[], Any]) -> Job:
        """A job that has been submitted to `pool` now."""
        # A process shares nothing with the program, so running it in one go is as good as the real thing.
        kind = ThreadJob if HAS_THREADS and pool.kind == "thread" else InlineJob
        job = kind(self._session, pool, name, call)
        self.last_submitted = job
        self._session.what_if.note_names(lambda: [name])
        self._unfinished[job.number] = job
        return job

    def start_real_thread(self, thread: threading.Thread) -> None:
        self.starts_real_thread = True
        try:
            thread.start()
        finally:
            self.starts_real_thread = False

    # -- running -----------------------------------------------------------------------------------

    def start(self, job: Job, worker: str, finished: Callable[[Finished], None]) -> None:
        """Runs `job` from now on, as the worker of that name; `finished` is called at its virtual end."""
        self._session.emit("job.started", job=job.number, worker=worker)
        self._advance(job, finished)

    def _advance(self, job: Job, finished: Callable[[Finished], None]) -> None:
        session = self._session
        session.stop_if_over()
        while True:
            acting, session.acting = session.acting, causes.by_job(job.number)
            task, session.task = session.task, None
            try:
                segment = job.next_segment()
                if isinstance(segment, Effect):
                    segment.action()
                    continue
                if isinstance(segment, Finished):
                    self._unfinished.pop(job.number, None)
                    finished(segment)
                    return
            finally:
                session.acting, session.task = acting, task
            if isinstance(segment, Sleeping):
                self._note_state(job, "sleeping", segment.label)
                wakes = session.clock.now + segment.seconds
                session.agenda.add(wakes, lambda: self._advance(job, finished), session.schedule.turn)
            elif isinstance(segment, Computing):
                self._note_state(job, "cpu", "computing")
                processor = self._gil if job.kind == "thread" else self._cores
                processor.compute(segment.seconds, lambda: self._advance(job, finished))
            elif isinstance(segment, Waiting):
                self._note_state(job, "waiting", segment.label)
                self._waiting.append((segment.over, lambda: self._advance(job, finished)))
            return

    def resume_waiting(self) -> None:
        """Lets go on whatever waited for something that has come about."""
        # Whoever goes on may bring about what others wait for.
        while over := [waits for waits in self._waiting if waits[0]()]:
            self._waiting = [waits for waits in self._waiting if waits not in over]
            self._session.schedule.shuffle(over)
            for _, go_on in over:
                go_on()

    def _note_state(self, job: Job, state: str, label: str) -> None:
        if job.state != state or state == "sleeping":
            job.state = state
            self._session.emit("job.state", job=job.number, state=state, label=label)

    # -- what others ask ---------------------------------------------------------------------------

    def job_of_process(self, pid: int) -> Job | None:
        """There are no subprocesses in virtual time."""
        return None

    def is_ahead(self) -> Job | None:
        """The running job, if its effects have to wait for their moment."""
        return self.running if self.running is not None and self.running.is_ahead else None

    def drain(self) -> None:
        """At its end an interpreter waits for the threads of its pools."""
        while any(pool.is_working() for pool in self.pools) and self._session.agenda.head() is not None:
            self._session.agenda.run_head()

    def abandon(self) -> None:
        """The run is over: parked threads unwind."""
        for job in self._unfinished.values():
            if isinstance(job, ThreadJob):
                job.abandon()
