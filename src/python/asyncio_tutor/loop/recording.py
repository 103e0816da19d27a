"""The part of a loop that records: tasks, timers, and who made what ready. Both clocks share it."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import math
from typing import Any

from ..run import causes
from ..run.tracebacks import hide_ours_in_stack
from .handles import TutorHandle, TutorTimerHandle
from .of_session import LoopOfSession
from .problems import report_problem
from .tasks import TutorTask, waker
from .unclosed import report_generator

#: Python 3.12 and newer: makes stock tasks, which we would not see, so ours are made in its place.
_EAGER_FACTORY = getattr(asyncio, "eager_task_factory", object())


class RecordingLoop(LoopOfSession):
    """Mixed into a loop of the standard library's."""

    def __init__(self, selector: Any) -> None:
        super().__init__(selector)  # pyright: ignore[reportCallIssue]
        self._serials = itertools.count(1)
        #: What `run_until_complete` waits for, as it was handed over: a future, or a coroutine.
        self._awaited: Any = None
        #: An exception like SystemExit left `run_until_complete` before its task was done.
        self.is_left_early = False

    # -- callbacks ---------------------------------------------------------------------------------

    def acting_now(self) -> causes.Cause:
        """What acts at this moment. What a finished task still brings about, it does by its end."""
        session = self.session
        cause, task = session.acting.cause, session.acting.task
        if cause.said["kind"] == "task" and task is not None:
            running = asyncio.tasks.current_task(self)
            if running is not None and running.done():
                return causes.by_task(task, True)
        return cause

    def note_ready(self, handle: TutorHandle, acting: causes.Cause) -> causes.Cause | None:
        """Records that a task's step or a callback is in the queue of ready ones. Returns why a task is ready."""
        task = handle.task
        if task is None:
            handle.join_queue()
            return causes.ITSELF
        if task.number is None:
            return causes.ITSELF
        cause = waker(task, acting)
        self.session.emit_of_task("task.ready", task.number, f',"by":{cause.json}')
        return cause

    def seconds_until(self, when: float) -> float:
        """How far away a time of the loop's is, as the program would say it."""
        raise NotImplementedError

    def call_at(self, when: Any, callback: Any, *args: Any, context: Any = None) -> Any:
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_at")
        session = self.session
        timer = TutorTimerHandle(when, self.seconds_until(when), callback, args, self, context)
        hide_ours_in_stack(timer._source_traceback)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        if timer.is_sleep:
            # Needs no event of its own: the task that sleeps says until when.
            session.step.last_sleep = timer
        elif when != math.inf:
            session.emit(
                "timer.set",
                timer=timer.number,
                when=max(0, session.clock.micros_of(when)),
                label=timer.label,
                task=session.acting.task,
            )
            if session.idle_timeouts.is_watching:
                session.idle_timeouts.note_set(timer.label, session)
        return timer

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        """What asyncio only logs is recorded, too."""
        report_problem(self.session, context)
        super().call_exception_handler(context)

    def _asyncgen_finalizer_hook(self, agen: Any) -> None:
        report_generator(self.session, agen)
        super()._asyncgen_finalizer_hook(agen)

    async def shutdown_asyncgens(self) -> None:
        for generator in list(self._asyncgens):
            report_generator(self.session, generator)
        await super().shutdown_asyncgens()

    # -- tasks -------------------------------------------------------------------------------------

    def create_task(self, coro: Any, *, name: Any = None, context: Any = None, **keywords: Any) -> Any:
        if self._task_factory is not None:
            return super().create_task(coro, name=name, context=context, **keywords)
        self._check_closed()
        return TutorTask(coro, loop=self, name=name, context=context, **keywords)

    def set_task_factory(self, factory: Any) -> None:
        """Eager tasks are ours, too."""
        super().set_task_factory(_make_eagerly if factory is _EAGER_FACTORY else factory)

    def get_task_factory(self) -> Any:
        factory = super().get_task_factory()
        return _EAGER_FACTORY if factory is _make_eagerly else factory

    def next_serial(self) -> int:
        return next(self._serials)

    def tasks(self) -> list[TutorTask]:
        return [task for task in asyncio.tasks.all_tasks(self) if isinstance(task, TutorTask)]

    def main_task(self) -> TutorTask | None:
        """The task that `asyncio.run` or `run_until_complete` waits for; None once it is done, and when it is none of the program's."""
        pending = (task for task in self.tasks() if task.number is not None and not task.done())
        return next((task for task in pending if self._awaited in (task, task.get_coro())), None)

    def run_until_complete(self, future: Any) -> Any:
        outer, self._awaited = self._awaited, future
        try:
            return super().run_until_complete(future)
        finally:
            self.is_left_early = self.main_task() is not None
            self._awaited = outer

    def run_forever(self) -> None:
        session = self.session
        outer, session.loop = session.loop, self
        try:
            super().run_forever()
        finally:
            session.loop = outer


def _make_eagerly(loop: Any, coro: Any, **keywords: Any) -> TutorTask:
    keywords.setdefault("eager_start", True)
    return TutorTask(coro, loop=loop, **keywords)
