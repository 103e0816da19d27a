"""The jobs of a run in real time: what pools, threads and subprocesses do."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

from ..jobs.common import AnyJob, AnyMachine
from ..run import causes
from ..run.places import current_place
from ..run.session import Session
from ..run.shortrepr import short_error, short_repr
from ..run.wire import JobDoneHow, JobSubmittedKind


class RealJob(AnyJob):
    """What it prints is seen when it happens."""

    #: Which pool's process does it, by a number of ours: a pool doesn't tell.
    slot: tuple[str, int] | None = None


class RealMachine(AnyMachine):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._numbers = itertools.count(1)
        self._local = threading.local()
        #: Jobs that were submitted and are not done.
        self.unfinished: set[RealJob] = set()
        self.subprocesses: dict[int, RealJob] = {}

    @property
    def running(self) -> RealJob | None:
        """The job whose thread this is."""
        return getattr(self._local, "job", None)

    @property
    def starts_own(self) -> bool:
        """True while this thread starts one of ours, which is not the program's."""
        return getattr(self._local, "starts_own", False)

    @contextmanager
    def starting_own(self) -> Generator[None, None, None]:
        """What this thread starts within it is ours: no job of the program's."""
        before, self._local.starts_own = self.starts_own, True
        try:
            yield
        finally:
            self._local.starts_own = before

    # -- recording ---------------------------------------------------------------------------------

    def submit(self, kind: JobSubmittedKind, pool: str, name: str) -> RealJob:
        job = RealJob(next(self._numbers), kind, name)
        self.unfinished.add(job)
        session = self._session
        session.emit(
            "job.submitted",
            job=job.number,
            pool=pool,
            kind=kind,
            name=name,
            task=session.acting.task,
            place=current_place(),
        )
        self.last_submitted = job
        return job

    def note_started(self, job: RealJob, worker: str) -> None:
        self._session.emit("job.started", job=job.number, worker=worker)

    def note_done(self, job: RealJob, how: JobDoneHow, value: str) -> None:
        """Only the first end of a job counts."""
        if job in self.unfinished:
            self.unfinished.discard(job)
            self._session.emit("job.done", job=job.number, how=how, value=value)

    def run(self, job: RealJob, call: Callable[[], Any]) -> Any:
        """Runs a job's call in this thread."""
        session = self._session
        self.note_started(job, threading.current_thread().name)
        before, self._local.job = self.running, job
        # It stays so: what the pool does with the result is the job's doing as well.
        session.acting.cause = causes.by_job(job.number)
        try:
            value = call()
        except BaseException as error:
            self.note_done(job, "raised", short_error(error))
            raise
        finally:
            self._local.job = before
        self.note_done(job, "returned", short_repr(value))
        return value

    def job_of_process(self, pid: int) -> RealJob | None:
        return self.subprocesses.get(pid)

    def writer(self) -> RealJob | None:
        return self.running

    def drain(self) -> None:
        threading._shutdown()  # pyright: ignore[reportAttributeAccessIssue]
