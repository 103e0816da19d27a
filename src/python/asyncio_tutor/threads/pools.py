"""What `ThreadPoolExecutor` and `ProcessPoolExecutor` have in common on the machine: a queue, and workers that live on."""

from __future__ import annotations

import concurrent.futures
import functools
from collections import deque
from collections.abc import Callable
from contextvars import Context
from typing import Any, NamedTuple

from ..jobs.job import Finished, Job, Kind
from ..jobs.worker import Worker
from ..run.places import current_place
from ..run.shortrepr import callback_name
from ..world.assemble import WholeSession
from ..world.current import current
from ..world.refused import refuse_in_process
from .waiting import wait_until


class Call(NamedTuple):
    """What was submitted, and what the program holds of it."""

    job: Job
    future: concurrent.futures.Future[Any]


class Pool(concurrent.futures.Executor):
    """An executor whose workers are the machine's."""

    kind: Kind = "thread"

    is_shut_down: bool

    def __init__(self, max_workers: int, prefix: str, initializer: Callable[..., Any] | None) -> None:
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self.prefix = prefix
        self.is_shut_down = False
        #: Why it takes no more calls, once a worker has failed.
        self.broken = ""
        self._join(current())

    def _join(self, session: WholeSession) -> None:
        """From now on the pool serves `session`: one that a module makes when it is imported outlives that import."""
        self._session = session
        self._idle: deque[Worker] = deque()
        self._workers: list[Worker] = []
        self._queue: deque[Call] = deque()
        self._running: dict[Worker, Call] = {}
        self._made = 0
        self._is_starting = False
        self._on_idle: list[Callable[[], None]] = []
        job = session.machine.running
        # What another process makes is its own.
        if job is None or job.kind == "thread":
            session.machine.pools.append(self)

    @property
    def max_workers(self) -> int:
        return self._max_workers

    # -- what each kind does in its own way --------------------------------------------------------

    def _pack(self, fn: Callable[..., Any], args: Any, kwargs: Any) -> Any:
        """What a worker's `run` takes."""
        raise NotImplementedError

    def _make_worker(self, index: int) -> Worker:
        raise NotImplementedError

    def _end_worker(self, worker: Worker) -> None:
        raise NotImplementedError

    def _is_spent(self, worker: Worker) -> bool:
        """Whether it takes no further call."""
        return False

    def _has_failed(self, error: BaseException) -> bool:
        """True for the end of a call that is its worker's end, too, which breaks the pool."""
        raise NotImplementedError

    def _break(self, call: Call, error: BaseException) -> None:
        """The worker of this call has failed, by that error. Tells whoever waits for one of the pool's."""
        raise NotImplementedError

    def _refusal(self) -> Exception:
        """What `submit` raises when the pool is broken."""
        raise NotImplementedError

    # -- submitting --------------------------------------------------------------------------------

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> concurrent.futures.Future[Any]:
        if self.broken:
            raise self._refusal()
        if self.is_shut_down:
            raise RuntimeError("cannot schedule new futures after shutdown")
        refuse_in_process("pools")
        session = current()
        if session is not self._session:
            self._join(session)
        session.computing.charge()
        future = concurrent.futures.Future()
        job = session.machine.new_job(self, job_name(fn), self._pack(fn, args, kwargs))
        session.emit(
            "job.submitted",
            job=job.number,
            pool=self.prefix,
            kind=self.kind,
            name=job.name,
            task=session.acting.task,
            place=current_place(),
        )
        self._queue.append(Call(job, future))
        session.agenda.add(session.clock.now, self._start_next)
        return future

    def _start_next(self) -> None:
        # A job that ends at once asks for the next one while the one before is still being started: that turn has it.
        if self._is_starting:
            return
        self._is_starting = True
        machine = self._session.machine
        try:
            while self._queue and (self._idle or len(self._workers) < self._max_workers):
                call = self._queue.popleft()
                if not call.future.set_running_or_notify_cancel():
                    machine.drop(call.job)
                    self._note_cancelled(call)
                    continue
                worker = self._idle.popleft() if self._idle else self._new_worker()
                self._running[worker] = call
                machine.start(call.job, worker, functools.partial(self._finish, worker, call))
        finally:
            self._is_starting = False
        self._tell_if_idle()

    def _new_worker(self) -> Worker:
        worker = self._make_worker(self._made)
        self._made += 1
        self._workers.append(worker)
        return worker

    def _finish(self, worker: Worker, call: Call, finished: Finished) -> None:
        del self._running[worker]
        if call.future.done():  # the pool broke meanwhile
            self._retire(worker)
        elif finished.error is not None and self._has_failed(finished.error):
            self._retire(worker)
            self._break(call, finished.error)
        else:
            self._hand_back(worker, call, finished)
        self._start_next()

    def _hand_back(self, worker: Worker, call: Call, finished: Finished) -> None:
        call.job.note_done(finished)
        if self._is_spent(worker):
            self._retire(worker)
        else:
            self._idle.append(worker)
        if finished.error is None:
            call.future.set_result(finished.value)
        else:
            call.future.set_exception(finished.error)

    def _retire(self, worker: Worker) -> None:
        self._workers.remove(worker)
        self._end_worker(worker)

    # -- breaking ----------------------------------------------------------------------------------

    def _fail(self, call: Call, error: BaseException) -> None:
        """The pool can't do it any more."""
        if call.future.cancelled():
            self._note_cancelled(call)
        else:
            call.job.note_done(Finished(None, error))
            call.future.set_exception(error)

    def _take_queue(self) -> list[Call]:
        """All that has not begun, for which nothing will be done any more."""
        calls = list(self._queue)
        self._queue.clear()
        for call in calls:
            self._session.machine.drop(call.job)
        return calls

    def _note_cancelled(self, call: Call) -> None:
        self._session.emit("job.done", job=call.job.number, how="cancelled", value="")

    # -- ending ------------------------------------------------------------------------------------

    def is_working(self) -> bool:
        return bool(self._queue or self._running)

    def when_idle(self, tell: Callable[[], None]) -> None:
        """Calls `tell` as soon as no job is left, which may be at once."""
        self._on_idle.append(tell)
        self._tell_if_idle()

    def _tell_if_idle(self) -> None:
        if not self.is_working():
            waiting, self._on_idle = self._on_idle, []
            for tell in waiting:
                tell()
            if self.is_shut_down:
                self.end_workers()

    def end_workers(self) -> None:
        """They have nothing left to do, or the run is over."""
        workers, self._workers = self._workers, []
        self._idle.clear()
        for worker in workers:
            self._end_worker(worker)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self.is_shut_down = True
        if cancel_futures:
            for call in self._queue:
                call.future.cancel()
        if wait and self._session.outcome is None:
            wait_until(self._session, lambda: not self.is_working(), f"{type(self).__name__}.shutdown()")
        self._tell_if_idle()


def job_name(function: Any) -> str:
    """The name of what runs: `to_thread` submits `partial(context.run, function, ...)`, a map with chunks another partial."""
    if isinstance(function, functools.partial) and (
        isinstance(getattr(function.func, "__self__", None), Context) or function.func is run_chunk
    ):
        return job_name(function.args[0])
    return callback_name(function)


def run_chunk(function: Callable[..., Any], chunk: list[tuple[Any, ...]]) -> list[Any]:
    """Several calls of a `map` in one."""
    return [function(*arguments) for arguments in chunk]
