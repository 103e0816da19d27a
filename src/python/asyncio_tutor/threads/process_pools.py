"""`ProcessPoolExecutor` in virtual time."""

from __future__ import annotations

import functools
import itertools
import multiprocessing
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from typing import Any

from ..jobs.inline import InlineJob
from ..jobs.job import Kind
from ..jobs.worker import Worker
from ..world.current import current
from ..world.refused import refuse_when_imported, refused_fork
from .forked import ForkedProcess
from .imported import ImportedProcess
from .parcels import Died, pack_call, unpack
from .pools import Call, Pool, run_chunk
from .processors import how_many_processors

_BROKEN = "A child process terminated abruptly, the process pool is not usable anymore"
_TERMINATED = "A process in the process pool was terminated abruptly while the future was running or pending."

Process = ImportedProcess | ForkedProcess


class ProcessPoolExecutor(Pool):
    """Each call, its result and its exception cross to another process and back as pickles."""

    kind: Kind = "process"

    def __init__(
        self,
        max_workers: int | None = None,
        mp_context: Any = None,
        initializer: Callable[..., Any] | None = None,
        initargs: Any = (),
        *,
        max_tasks_per_child: int | None = None,
    ) -> None:
        pools = current().machine.pools
        number = sum(isinstance(pool, ProcessPoolExecutor) for pool in pools)
        workers = how_many_processors() if max_workers is None else max_workers
        super().__init__(workers, f"ProcessPoolExecutor-{number}", initializer)
        self._context = mp_context or multiprocessing.get_context(None if max_tasks_per_child is None else "spawn")
        method = self._context.get_start_method()
        _check_most_tasks(max_tasks_per_child, method)
        self._most_tasks = max_tasks_per_child
        self._forks = method == "fork" and self._session.forks_workers
        if method == "fork" and sys.platform == "emscripten":
            raise refused_fork()
        self._initializer = None if initializer is None else functools.partial(initializer, *initargs)
        self._packed_initializer: bytes | None = None

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        refuse_when_imported()
        if self._initializer is not None and self._packed_initializer is None and not self._forks:
            self._packed_initializer = pack_call(self._initializer, (), {})
        future = super().submit(fn, *args, **kwargs)
        # The standard library forks all of them at the first call: what is in memory then is what they have.
        while self._forks and len(self._workers) < self._max_workers:
            self._idle.append(self._new_worker())
        return future

    def map(
        self,
        fn: Callable[..., Any],
        *iterables: Iterable[Any],
        timeout: float | None = None,
        chunksize: int = 1,
        **_: Any,
    ) -> Iterator[Any]:
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        if chunksize == 1:
            return super().map(fn, *iterables, timeout=timeout)
        every = zip(*iterables, strict=False)
        chunks = iter(lambda: list(itertools.islice(every, chunksize)), [])
        return itertools.chain.from_iterable(super().map(functools.partial(run_chunk, fn), chunks, timeout=timeout))

    def _pack(self, fn: Callable[..., Any], args: Any, kwargs: Any) -> bytes | Exception:
        try:
            return pack_call(fn, args, kwargs)
        except Exception as error:
            return error

    def _make_worker(self, index: int) -> Worker:
        session, start = self._session, self._context.Process()
        if self._forks:
            process = ForkedProcess(session, self, start, self._initializer)
        else:
            process = ImportedProcess(session, start, self._packed_initializer)
        worker = _ProcessWorker(f"{self.prefix}_{index}", process, self._most_tasks)
        if not self._forks:
            session.machine.processes[process.pid] = lambda signalnum: self._kill(worker, signalnum)
        return worker

    def _end_worker(self, worker: Worker) -> None:
        assert isinstance(worker, _ProcessWorker)
        self._session.machine.processes.pop(worker.process.pid, None)
        worker.process.end()

    def _kill(self, worker: Worker, signalnum: int) -> None:
        """A signal arrives at a process that is not real."""
        if signalnum and worker in self._workers:
            self._terminate()

    def _is_spent(self, worker: Worker) -> bool:
        return isinstance(worker, _ProcessWorker) and worker.tasks_left == 0

    def _has_failed(self, error: BaseException) -> bool:
        return isinstance(error, Died)

    def _break(self, call: Call, error: BaseException) -> None:
        self._terminate(call, cause=getattr(error, "cause", None))

    def _terminate(self, *failed: Call, cause: BaseException | None = None) -> None:
        """One of its processes has ended, in the middle of the `failed` call: the others are ended where they are."""
        self.broken, self.is_shut_down = _BROKEN, True
        broken = _broken(_TERMINATED)
        broken.__cause__ = cause
        running = list(self._running.values())
        self._running.clear()
        for call in running:
            self._session.machine.drop(call.job)
        for call in [*failed, *running, *self._take_queue()]:
            self._fail(call, broken)
        self.end_workers()

    def _refusal(self) -> Exception:
        return _broken(self.broken)


class _ProcessWorker(Worker):
    def __init__(self, name: str, process: Process, most_tasks: int | None) -> None:
        # The thread in which a process does its calls is its main one.
        super().__init__(threading.main_thread())
        self._name = name
        self.process = process
        self.pid = process.pid
        self.tasks_left = most_tasks

    @property
    def name(self) -> str:
        return self._name

    def exit(self, status: int) -> None:
        assert isinstance(self.process, ImportedProcess)
        self.process.die(status)

    def run(self, call: bytes | Exception) -> Any:
        if isinstance(call, Exception):
            raise call
        if self.tasks_left is not None:
            self.tasks_left -= 1
        job = current().machine.running
        assert isinstance(job, InlineJob)
        return unpack(self.process.run(job, call))


def _broken(text: str) -> Exception:
    # Loaded where it is needed: it loads a great deal.
    from concurrent.futures.process import BrokenProcessPool

    return BrokenProcessPool(text)


def _check_most_tasks(tasks: Any, method: str) -> None:
    """Raises what the standard library raises (Lib/concurrent/futures/process.py)."""
    if tasks is None:
        return
    if not isinstance(tasks, int):
        raise TypeError("max_tasks_per_child must be an integer")
    if tasks <= 0:
        raise ValueError("max_tasks_per_child must be >= 1")
    if method == "fork":
        raise ValueError(
            "max_tasks_per_child is incompatible with the 'fork' multiprocessing start method; supply a different mp_context."
        )
