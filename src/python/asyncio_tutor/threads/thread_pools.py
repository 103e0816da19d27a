"""`ThreadPoolExecutor` in virtual time."""

from __future__ import annotations

import concurrent.futures.thread
import functools
import threading
from collections.abc import Callable
from typing import Any

from ..jobs.job import Kind
from ..jobs.worker import Worker
from ..run.recording import Ended
from ..world.current import current
from .initializers import tell_initializer_failed
from .living import begin_thread, end_thread
from .pools import Call, Pool
from .processors import how_many_processors

_BROKEN = "A thread initializer failed, the thread pool is not usable anymore"


class ThreadPoolExecutor(Pool):
    kind: Kind = "thread"

    def __init__(
        self,
        max_workers: int | None = None,
        thread_name_prefix: str = "",
        initializer: Callable[..., Any] | None = None,
        initargs: Any = (),
        **_ignored: Any,
    ) -> None:
        workers = min(32, how_many_processors() + 4) if max_workers is None else max_workers
        pools = current().machine.pools
        number = sum(isinstance(pool, ThreadPoolExecutor) and pool.has_default_name for pool in pools)
        self.has_default_name = not thread_name_prefix
        super().__init__(workers, thread_name_prefix or f"ThreadPoolExecutor-{number}", initializer)
        self._initialize = None if initializer is None else functools.partial(initializer, *initargs)

    def _pack(self, fn: Callable[..., Any], args: Any, kwargs: Any) -> Callable[[], Any]:
        return lambda: fn(*args, **kwargs)

    def _make_worker(self, index: int) -> Worker:
        thread = threading.Thread(name=f"{self.prefix}_{index}", daemon=False)
        begin_thread(self._session.machine, thread)
        return _ThreadWorker(self, thread, self._initialize)

    def _end_worker(self, worker: Worker) -> None:
        end_thread(self._session.machine, worker.thread)

    def _has_failed(self, error: BaseException) -> bool:
        return isinstance(error, _InitializerFailed)

    def _break(self, call: Call, error: BaseException) -> None:
        self.broken = _BROKEN
        # Who is not initialized yet has taken nothing from the queue, elsewhere.
        waiting = [one for worker, one in self._running.items() if not worker.is_ready]
        for one in [call, *waiting, *self._take_queue()]:
            self._fail(one, self._refusal())

    def _refusal(self) -> Exception:
        return concurrent.futures.thread.BrokenThreadPool(self.broken)


class _InitializerFailed(Exception):
    """The worker never came to its first call."""


class _ThreadWorker(Worker):
    """It initializes itself before its first call."""

    def __init__(
        self, pool: ThreadPoolExecutor, thread: threading.Thread, initialize: Callable[[], object] | None
    ) -> None:
        super().__init__(thread)
        self._pool = pool
        self._initialize = initialize
        self.is_ready = initialize is None

    def run(self, call: Callable[[], Any]) -> Any:
        if not self.is_ready:
            assert self._initialize is not None
            try:
                super().run(self._initialize)
            except Ended:
                raise
            except BaseException as error:
                tell_initializer_failed(error)
                raise _InitializerFailed from None
            self.is_ready = True
            if self._pool.broken:
                raise _InitializerFailed
        return super().run(call)
