"""Handles that see everything the loop runs.

The C implementation of Task schedules each step through `loop.call_soon`, so a Handle of ours sees every step and,
since it is made at the moment of waking, who caused it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import BuiltinMethodType, CodeType
from typing import Any

from ..run import causes
from ..run.causes import Cause
from ..run.clock import due_key
from ..run.effort import Reading, wall_nanoseconds
from ..run.places import is_own, place_of
from ..run.shortrepr import callback_name, unwrapped
from ..world.assemble import WholeSession
from .of_session import LoopOfSession
from .tasks import TutorTask

#: What `asyncio.sleep` sets its timer to.
wake_sleeper = asyncio.futures._set_result_unless_cancelled  # pyright: ignore[reportAttributeAccessIssue]


def stepped_task(callback: Any) -> TutorTask | None:
    """The task whose step `callback` is, or None for any other callback.

    Steps are `TaskStepMethWrapper` objects or the builtin method `task_wakeup` (Modules/_asynciomodule.c).
    """
    kind = type(callback)
    if kind is BuiltinMethodType:
        if callback.__name__ != "task_wakeup":
            return None
    elif kind.__name__ != "TaskStepMethWrapper":
        return None
    owner = callback.__self__
    return owner if isinstance(owner, TutorTask) else None


def own_code(callback: Any) -> CodeType | None:
    """The code object of a callback that is the program's own, else None."""
    code = getattr(_function_of(callback), "__code__", None)
    return code if code is not None and is_own(code.co_filename) else None


def _function_of(callback: Any) -> Any:
    callback = unwrapped(callback)
    return getattr(callback, "__func__", callback)


def _is_programs(callback: Any) -> bool:
    """Whether a callback without code must be the program's: asyncio itself calls no builtins, nor `set_result` of a future."""
    callback = unwrapped(callback)
    if getattr(callback, "__module__", None) == "builtins":
        return True
    owner = getattr(callback, "__self__", None) if isinstance(callback, BuiltinMethodType) else None
    return asyncio.isfuture(owner) and not isinstance(owner, TutorTask)


class TutorHandle(asyncio.Handle):
    """A callback in the queue of ready ones, and what caused it to be there."""

    __slots__ = ("cause", "number", "task")
    _loop: LoopOfSession
    _callback: Callable[..., Any]
    cause: Cause
    task: TutorTask | None
    #: Of a plain callback while it is in the queue.
    number: int | None

    def __init__(self, callback: Any, args: Any, loop: LoopOfSession, context: Any, cause: Cause) -> None:
        asyncio.Handle.__init__(self, callback, args, loop, context)
        self.cause = cause
        self.task = stepped_task(callback)
        self.number = None

    def join_queue(self) -> None:
        """Records that a plain callback is in the queue."""
        session = self._loop.session
        self.number = session.new_callback()
        session.emit("callback.ready", callback=self.number, name=callback_name(self._callback))

    def leave_queue(self) -> None:
        number, self.number = self.number, None
        if number is not None:
            self._loop.session.emit("callback.left", callback=number)

    def cancel(self) -> None:
        self.leave_queue()
        asyncio.Handle.cancel(self)

    def _run(self) -> None:
        try:
            if self.task is not None:
                run_step(self, self.task)
            else:
                self.leave_queue()
                run_callback(self, self.cause)
        finally:
            # Frames of ours survive in tracebacks; they must not keep tasks alive (so does CPython's Handle._run).
            del self


class TutorTimerHandle(asyncio.TimerHandle):
    """A timer. Equal times are told apart by when they were computed, then by when they were set."""

    __slots__ = ("is_sleep", "key", "label", "number")
    _loop: LoopOfSession

    def __init__(
        self, when: float, seconds: float, callback: Any, args: Any, loop: LoopOfSession, context: Any
    ) -> None:
        asyncio.TimerHandle.__init__(self, when, callback, args, loop, context)
        session = loop.session
        self.number = session.new_timer()
        self.key = due_key(when, getattr(when, "count", session.clock.count), self.number)
        self.is_sleep = callback is wake_sleeper
        self.label = _timer_label(callback, round(seconds, 6))
        session.clock.tick()

    def __lt__(self, other: TutorTimerHandle) -> bool:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self.key < other.key

    def __hash__(self) -> int:
        return self.number

    def cancel(self) -> None:
        if not self._cancelled and self._scheduled and not self.is_sleep:
            self._loop.session.emit("timer.cancelled", timer=self.number)
        asyncio.TimerHandle.cancel(self)

    def _run(self) -> None:
        try:
            run_callback(self, causes.by_timer(self.label))
        finally:
            del self


def plain(seconds: float) -> str:
    """A number as a program has it, not as `3.456e+07`."""
    short = f"{seconds:g}"
    return f"{seconds:.6f}".rstrip("0").rstrip(".") if "e" in short else short


def _timer_label(callback: Any, seconds: float) -> str:
    """What a timer stands for: `sleep 3`, `timeout 2`, or the name of its callback."""
    if callback is wake_sleeper:
        return f"sleep {plain(seconds)}"
    name = callback_name(callback)
    return f"timeout {plain(seconds)}" if name in ("_on_timeout", "_release_waiter") else name


def run_step(handle: TutorHandle, task: TutorTask) -> None:
    """Runs one step of a task and records it. Most of a traced run's time goes through here."""
    session = handle._loop.session
    number = task.number
    if number is None:
        try:
            with session.acting.by(handle.cause):
                asyncio.Handle._run(handle)
        finally:
            del handle, task
        return
    busy_waiting = session.busy_waiting
    session.clock.count += 1
    if busy_waiting.is_watching:
        busy_waiting.step_boundary()
    session.emit_of_task("step.began", number)
    if task._cancel_asked:
        task.note_delivery(handle._args)
    acting, step = session.acting, session.step
    cause, acting.cause = acting.cause, task.cause
    outer, acting.task = acting.task, number
    updates = session.lost_updates
    if session.late_closures.is_watching:
        session.late_closures.task_steps(task)
    note_updates = updates.resumed(task, session) if updates.is_watching else None
    effort = session.effort
    began = step.began_real = effort.begin()
    reading, elsewhere = effort.latest, effort.elsewhere
    if session.counts_computing:
        session.computing.restart()
    try:
        asyncio.Handle._run(handle)
    finally:
        if note_updates is not None:
            note_updates()
            updates.suspended(task)
        if busy_waiting.is_watching:
            busy_waiting.step_boundary()
        _note_took(session, number, began, reading, elsewhere)
        step.began_real = None
        task.note_step_end()
        acting.cause, acting.task = cause, outer
        del handle, task


def _note_took(session: WholeSession, task: int | None, began: int, reading: Reading, elsewhere: int) -> None:
    """A step or a callback is over: in virtual time it is told of if it has computed for long."""
    took = wall_nanoseconds() - began
    if session.times_steps:
        session.note_step_took(began, took // 1000)
    elif session.counts_computing:
        session.computing.charge()
    elif took >= session.effort.notable:
        computed = session.effort.since(began, reading) - (session.effort.elsewhere - elsewhere)
        if computed >= session.effort.notable:
            session.emit("computed", task=task, job=None, micros=computed // 1000)


# A repr names the class, and learners should see what they see elsewhere.
TutorHandle.__name__ = TutorHandle.__qualname__ = "Handle"
TutorTimerHandle.__name__ = TutorTimerHandle.__qualname__ = "TimerHandle"


def run_callback(handle: TutorHandle | TutorTimerHandle, cause: Cause) -> None:
    """Runs a callback. What asyncio's own callbacks bring about is credited to what caused them."""
    session = handle._loop.session
    code = own_code(handle._callback)
    session.clock.tick()
    session.busy_waiting.step_boundary()
    acting, step = session.acting, session.step
    before = acting.cause
    if code is None and not _is_programs(handle._callback):
        acting.cause = cause
    else:
        name = callback_name(handle._callback)
        place = place_of(code, code.co_firstlineno) if code is not None else None
        session.emit("callback", name=name, by=cause.said, place=place)
        acting.cause = causes.by_callback(name)
        if session.late_closures.is_watching:
            session.late_closures.runs(_function_of(handle._callback))
    effort = session.effort
    began = step.began_real = effort.begin()
    reading, elsewhere = effort.latest, effort.elsewhere
    if session.counts_computing:
        session.computing.restart()
    try:
        asyncio.Handle._run(handle)
    finally:
        _note_took(session, None, began, reading, elsewhere)
        step.began_real = None
        session.busy_waiting.step_boundary()
        acting.cause = before
        del handle
