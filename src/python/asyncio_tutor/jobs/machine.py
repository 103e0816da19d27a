"""The machine under the program: it starts jobs, lets them sleep and compute, and shares its processor among threads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..run import causes
from ..run.session import Session
from ..run.what_if import WhatIf
from ..run.wire import JobStateState
from .inline import InlineJob
from .job import Bench, Computing, Effect, Finished, Job, Owner, Sleeping
from .processor import Processor
from .threaded import ThreadJob
from .worker import Worker


class Machine(Bench):
    """The jobs of one session."""

    def __init__(self, session: Session, what_if: WhatIf) -> None:
        super().__init__(session, what_if)
        self._gil = Processor(session, shared=True)
        self._cores = Processor(session, shared=False)
        self._unfinished: dict[int, Job] = {}
        self._waiting: list[tuple[Callable[[], bool], Callable[[], None]]] = []
        self.pools: list[Owner] = []

    def new_job(self, pool: Owner, name: str, call: Callable[[], Any]) -> Job:
        """A job that has been submitted to `pool` now."""
        kind = ThreadJob if pool.kind == "thread" else InlineJob
        job = kind(self, pool, name, call)
        self.last_submitted = job
        self.what_if.note_names(lambda: [name])
        self._unfinished[job.number] = job
        return job

    # -- running -----------------------------------------------------------------------------------

    def start(self, job: Job, worker: Worker, finished: Callable[[Finished], None]) -> None:
        """Lets `worker` run `job` from now on; `finished` is called at its virtual end."""
        job.worker = worker
        self.session.emit("job.started", job=job.number, worker=worker.name)
        self._advance(job, finished)

    def _advance(self, job: Job, finished: Callable[[Finished], None]) -> None:
        session = self.session
        session.stop_if_over()
        acting = session.acting
        while True:
            cause, acting.cause = acting.cause, causes.by_job(job.number)
            task, acting.task = acting.task, None
            try:
                segment = job.measured_segment()
                if isinstance(segment, Effect):
                    segment.action()
                    continue
                if isinstance(segment, Finished):
                    self._unfinished.pop(job.number, None)
                    finished(segment)
                    return
            finally:
                acting.cause, acting.task = cause, task
            if isinstance(segment, Sleeping):
                self._note_state(job, "sleeping", segment.label)
                wakes = session.clock.now + segment.seconds
                session.agenda.add(wakes, lambda: self._advance(job, finished), session.schedule.turn)
            elif isinstance(segment, Computing):
                self._note_state(job, "cpu", "computing")
                processor = self._gil if job.kind == "thread" else self._cores
                processor.compute(segment.seconds, lambda: self._advance(job, finished))
            else:
                self._note_state(job, "waiting", segment.label)
                self._waiting.append((segment.over, lambda: self._advance(job, finished)))
            return

    def resume_waiting(self) -> None:
        # Whoever goes on may bring about what others wait for.
        while over := [waits for waits in self._waiting if waits[0]()]:
            self._waiting = [waits for waits in self._waiting if waits not in over]
            self.session.schedule.shuffle(over)
            for _, go_on in over:
                go_on()

    def _note_state(self, job: Job, state: JobStateState, label: str) -> None:
        if job.state != state or state == "sleeping":
            job.state = state
            self.session.emit("job.state", job=job.number, state=state, label=label)

    # -- its end ---------------------------------------------------------------------------

    def drain(self) -> None:
        while any(pool.is_working() for pool in self.pools) and self.session.agenda.head() is not None:
            self.session.agenda.run_head()

    def abandon(self) -> None:
        for job in self._unfinished.values():
            if isinstance(job, ThreadJob):
                self.running = job
                job.abandon()
        self.running = None
