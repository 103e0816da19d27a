"""`ThreadPoolExecutor` and `ProcessPoolExecutor` on the machine."""

from __future__ import annotations

import concurrent.futures
import functools
import pickle
import threading
from collections import deque
from collections.abc import Callable
from contextvars import Context
from typing import Any

from ..jobs.job import Finished, Job, Kind
from ..jobs.worker import Worker
from ..run.places import current_place
from ..run.shortrepr import callback_name
from ..world.assemble import WholeSession
from ..world.current import current
from .living import begin_thread, end_thread
from .waiting import wait_until

#: The processors that every run has, whatever the machine: `min(32, processors + 4)` threads by default, as CPython says.
PROCESSORS = 4


class Pool(concurrent.futures.Executor):
    """An executor whose workers are the machine's."""

    kind: Kind = "thread"

    is_shut_down: bool

    def __init__(self, max_workers: int, prefix: str, initializer: Callable[..., Any] | None, initargs: Any) -> None:
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self.prefix = prefix
        self._initializer, self._initargs = initializer, initargs
        self.is_shut_down = False
        self._join(current())

    def _join(self, session: WholeSession) -> None:
        """From now on the pool serves `session`: one that a module makes when it is imported outlives that import."""
        self._session = session
        self._idle: deque[Worker] = deque()
        self._workers: list[Worker] = []
        self._queue: deque[tuple[Job, concurrent.futures.Future[Any]]] = deque()
        self._running = 0
        self._is_starting = False
        self._on_idle: list[Callable[[], None]] = []
        session.machine.pools.append(self)

    @property
    def max_workers(self) -> int:
        return self._max_workers

    # -- submitting --------------------------------------------------------------------------------

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> concurrent.futures.Future[Any]:
        if self.is_shut_down:
            raise RuntimeError("cannot schedule new futures after shutdown")
        session = current()
        if session is not self._session:
            self._join(session)
        session.computing.charge()
        future = concurrent.futures.Future()
        job = session.machine.new_job(self, job_name(fn), self._prepare(fn, args, kwargs))
        session.emit(
            "job.submitted",
            job=job.number,
            pool=self.prefix,
            kind=self.kind,
            name=job.name,
            task=session.acting.task,
            place=current_place(),
        )
        self._queue.append((job, future))
        session.agenda.add(session.clock.now, self._start_next)
        return future

    def _prepare(self, fn: Callable[..., Any], args: Any, kwargs: Any) -> Callable[[], Any]:
        return lambda: fn(*args, **kwargs)

    def _start_next(self) -> None:
        # A job that ends at once asks for the next one while the one before is still being started: that turn has it.
        if self._is_starting:
            return
        self._is_starting = True
        try:
            while self._queue and (self._idle or len(self._workers) < self._max_workers):
                job, future = self._queue.popleft()
                if not future.set_running_or_notify_cancel():
                    self._session.emit("job.done", job=job.number, how="cancelled", value="")
                    continue
                self._running += 1
                worker = self._idle.popleft() if self._idle else self._new_worker(job)
                self._session.machine.start(job, worker, self._finisher(job, future, worker))
        finally:
            self._is_starting = False
        self._tell_if_idle()

    def _new_worker(self, job: Job) -> Worker:
        """It initializes itself before its first job."""
        thread = self._make_thread(len(self._workers))
        worker = Worker(thread)
        self._workers.append(worker)
        if self._initializer is not None:
            job.call_first(functools.partial(self._initializer, *self._initargs))
        return worker

    def _make_thread(self, index: int) -> threading.Thread:
        """What the program sees as the current thread inside the worker's jobs."""
        thread = threading.Thread(name=f"{self.prefix}_{index}", daemon=False)
        begin_thread(self._session.machine, thread)
        return thread

    def _finisher(self, job: Job, future: concurrent.futures.Future[Any], worker: Worker) -> Callable[[Finished], None]:
        def finish(finished: Finished) -> None:
            job.note_done(finished)
            error = finished.error
            self._running -= 1
            self._idle.append(worker)
            if error is None:
                future.set_result(finished.value)
            else:
                future.set_exception(error)
            self._start_next()

        return finish

    # -- ending ------------------------------------------------------------------------------------

    def is_working(self) -> bool:
        return bool(self._queue) or self._running > 0

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
                for worker in self._workers:
                    end_thread(self._session.machine, worker.thread)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self.is_shut_down = True
        if cancel_futures:
            for _, future in self._queue:
                future.cancel()
        if wait and self._session.outcome is None:
            wait_until(self._session, lambda: not self.is_working(), f"{type(self).__name__}.shutdown()")
        self._tell_if_idle()


class ThreadPoolExecutor(Pool):
    kind = "thread"

    def __init__(
        self,
        max_workers: int | None = None,
        thread_name_prefix: str = "",
        initializer: Callable[..., Any] | None = None,
        initargs: Any = (),
        **_ignored: Any,
    ) -> None:
        workers = min(32, PROCESSORS + 4) if max_workers is None else max_workers
        machine = current().machine
        number = sum(isinstance(pool, ThreadPoolExecutor) and pool.has_default_name for pool in machine.pools)
        self.has_default_name = not thread_name_prefix
        super().__init__(workers, thread_name_prefix or f"ThreadPoolExecutor-{number}", initializer, initargs)


class ProcessPoolExecutor(Pool):
    """Each call, its result and its exception cross to another process and back as pickles."""

    kind = "process"

    def __init__(
        self,
        max_workers: int | None = None,
        mp_context: Any = None,
        initializer: Callable[..., Any] | None = None,
        initargs: Any = (),
        *,
        max_tasks_per_child: int | None = None,
    ) -> None:
        workers = PROCESSORS if max_workers is None else max_workers
        machine = current().machine
        number = sum(isinstance(pool, ProcessPoolExecutor) for pool in machine.pools)
        super().__init__(workers, f"ProcessPoolExecutor-{number}", initializer, initargs)

    def _prepare(self, fn: Callable[..., Any], args: Any, kwargs: Any) -> Callable[[], Any]:
        try:
            parcel = pickle.dumps((fn, args, kwargs))
        except Exception as error:
            return _raiser(error)

        def call() -> Any:
            function, arguments, keywords = pickle.loads(parcel)
            names: dict[str, Any] = getattr(function, "__globals__", {})
            before = dict(names)
            try:
                return pickle.loads(pickle.dumps(function(*arguments, **keywords)))
            finally:
                # What a process assigns to its globals, the program never sees.
                names.clear()
                names.update(before)

        return call

    def _make_thread(self, index: int) -> threading.Thread:
        return threading.Thread(name="MainThread")


def _raiser(error: Exception) -> Callable[[], Any]:
    def raise_it() -> Any:
        raise error

    return raise_it


def job_name(function: Any) -> str:
    """The name of what runs: `to_thread` submits `partial(context.run, function, ...)`."""
    if isinstance(function, functools.partial) and isinstance(getattr(function.func, "__self__", None), Context):
        return job_name(function.args[0])
    return callback_name(function)
