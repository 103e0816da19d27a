"""The Task that tells its story."""

from __future__ import annotations

import asyncio
import gc
from typing import Any

from ..run import causes
from ..run.causes import Cause
from ..run.places import Place, current_place, is_own, place_of, place_of_error
from ..run.shortrepr import short_error, short_repr
from ..run.tracebacks import hide_ours_in_stack
from ..run.what_if import names_of
from .of_session import LoopOfSession


class TutorTask(asyncio.Task):  # pyright: ignore[reportMissingTypeArgument]
    """A stock task (the C implementation) that records what happens to it.

    It hashes by its number, so that sets of tasks (TaskGroup, wait, the shutdown of a Runner) iterate alike in each run.
    """

    # What its stubs don't tell.
    _source_traceback: list[Any] | None
    _fut_waiter: asyncio.Future[Any] | None

    #: The task's id in the trace; None for asyncio's own housekeeping, which is not recorded.
    number: int | None = None

    def __init__(self, coro: Any, *, loop: asyncio.AbstractEventLoop | None = None, **keywords: Any) -> None:
        self.first_step_seen = False
        self._cancel_asked = False
        if loop is None:
            loop = asyncio.get_event_loop()
        if not isinstance(loop, LoopOfSession) or not asyncio.iscoroutine(coro):
            # The program's own business, or its mistake.
            self._serial = id(self) >> 4
            super().__init__(coro, loop=loop, **keywords)
            return
        self._loop_of_tutor = loop
        session = loop.session
        self._serial = loop.next_serial() * session.order_of_sets
        if keywords.get("name") is None:
            # As asyncio counts, but from 1 in each run.
            keywords["name"] = f"Task-{session.new_default_name()}"
        self._recorded_name: str | None = None
        if is_recorded(coro):
            self.number = session.new_task()
            self.cause = causes.by_task(self.number, False)
            self._recorded_name = str(keywords["name"])
            session.turns.progress()
            session.emit(
                "task.created",
                task=self.number,
                name=str(keywords["name"]),
                parent=session.acting.task,
                coroutine=_name_of(coro),
                place=_birthplace(coro, session.acting.cause),
            )
        if keywords.get("eager_start"):
            self._start_eagerly(coro, loop, keywords)
        else:
            super().__init__(coro, loop=loop, **keywords)
        hide_ours_in_stack(self._source_traceback)
        self._note_name()

    def _start_eagerly(self, coro: Any, loop: LoopOfSession, keywords: dict[str, Any]) -> None:
        """The first step runs within the constructor, inside the step of whoever creates the task."""
        session = loop.session
        if self.number is None:
            super().__init__(coro, loop=loop, **keywords)
            return
        self.first_step_seen = True
        session.emit_of_task("task.ready", self.number, f',"by":{causes.START.json}')
        session.emit_of_task("step.began", self.number)
        acting = session.acting
        outer, acting.task = acting.task, self.number
        try:
            with acting.by(self.cause):
                super().__init__(coro, loop=loop, **keywords)
        finally:
            acting.task = outer
            self.note_step_end()

    def __hash__(self) -> int:
        return self._serial

    def _note_name(self) -> None:
        if self.number is None:
            return
        self._loop_of_tutor.session.what_if.note_names(lambda: names_of(self))
        name = self.get_name()
        if name != self._recorded_name:
            self._recorded_name = name
            self._loop_of_tutor.session.emit("task.named", task=self.number, name=name)

    def set_name(self, name: object) -> None:
        super().set_name(name)
        self._note_name()

    def cancel(self, msg: Any = None) -> bool:
        if self.number is None or self.done():
            return super().cancel(msg=msg)
        session = self._loop_of_tutor.session
        self._cancel_asked = True
        session.emit(
            "cancel.asked",
            task=self.number,
            by=(session.acting.asking or session.acting.cause).said,
            message=None if msg is None else str(msg),
            place=current_place(),
        )
        waiter = getattr(self, "_fut_waiter", None)
        if not isinstance(waiter, TutorTask):
            return super().cancel(msg=msg)
        # The request travels on to the task that this one waits for, which is asked by this one, yet woken by who acts.
        acting = session.acting
        asking, acting.asking = acting.asking, self.cause
        try:
            return super().cancel(msg=msg)
        finally:
            acting.asking = asking

    def uncancel(self) -> int:
        left = super().uncancel()
        if self.number is not None:
            if left == 0:
                self._cancel_asked = False
            self._loop_of_tutor.session.emit("task.uncancelled", task=self.number)
        return left

    def note_delivery(self, wakeup_arguments: Any) -> None:
        """Before a step: will CancelledError be thrown into the coroutine?"""
        number = self.number
        if not self._cancel_asked or number is None:
            return
        woken_by = wakeup_arguments[0] if wakeup_arguments else None
        if self._must_cancel or (asyncio.isfuture(woken_by) and woken_by.cancelled()):  # pyright: ignore[reportAttributeAccessIssue]
            self._loop_of_tutor.session.emit("cancel.delivered", task=number)

    def note_step_end(self) -> None:
        """After a step: the task is done, or waits for something."""
        session = self._loop_of_tutor.session
        number = self.number
        assert number is not None
        if not self.done():
            if not session.is_on:
                return
            session.emit_of_task("step.ended", number, f',"waiting":{session.waits.text(self)}')
            return
        session.turns.progress()
        self.first_step_seen = True
        if self.cancelled():
            how, value, place = "cancelled", "", None
        elif (error := self._exception_unlooked()) is not None:
            how, value, place = "raised", short_error(error), place_of_error(error)
        else:
            how, value, place = "returned", short_repr(self.result()), None
            if self._cancel_asked:
                session.emit("cancel.swallowed", task=number, place=None)
        session.waits.holders.ended(number, session)
        session.emit("task.done", task=number, how=how, value=value, place=place)

    def _exception_unlooked(self) -> BaseException | None:
        """The exception, without marking it as retrieved, as `exception()` would."""
        error: BaseException | None = self._exception
        return error


TutorTask.__name__ = TutorTask.__qualname__ = "Task"
TutorTask.__module__ = "_asyncio"

_HOUSEKEEPING = frozenset(
    {
        "RecordingLoop.shutdown_asyncgens",
        "TutorLoop.shutdown_default_executor",
        "BaseEventLoop.shutdown_default_executor",
        "BaseEventLoop._create_server_getaddrinfo",
        "BaseSubprocessTransport._connect_pipes",
        "BaseSelectorEventLoop._accept_connection2",
    }
)


def is_recorded(coroutine: Any) -> bool:
    """False for the tasks that asyncio makes for itself, to clean up or to accept connections."""
    return getattr(coroutine, "__qualname__", "") not in _HOUSEKEEPING


#: What an async generator gives out for others to await, and the method that gave it.
_OF_GENERATORS = {"async_generator_athrow": "aclose", "async_generator_asend": "asend"}


def _name_of(coroutine: Any) -> str:
    """`fetch`; `steps.aclose` for the closing of a generator, which has no name itself."""
    kind = type(coroutine).__name__
    if kind in _OF_GENERATORS:
        generator = next((one for one in gc.get_referents(coroutine) if hasattr(one, "ag_frame")), None)
        if generator is not None:
            return f"{generator.__qualname__}.{_OF_GENERATORS[kind]}"
    return str(getattr(coroutine, "__qualname__", kind))


def _birthplace(coroutine: Any, acting: Cause) -> Place | None:
    """The line that made the task. A server makes one for each client: there the handler itself says more."""
    code = getattr(coroutine, "cr_code", None)
    if acting.said["kind"] == "connection" and code is not None and is_own(code.co_filename):
        return place_of(code, code.co_firstlineno)
    return current_place()


def waker(task: TutorTask, acting: Cause) -> Cause:
    """Why `task` becomes ready, given what acts at this moment."""
    if not task.first_step_seen:
        task.first_step_seen = True
        return causes.START
    return causes.ITSELF if acting is task.cause else acting
