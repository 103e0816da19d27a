"""What would happen if: waits that are longer than the program says, and a task that somebody cancels."""

from __future__ import annotations

import asyncio
import fnmatch
import inspect
import shlex
import sys
from collections.abc import Callable, Iterator
from typing import Any

from . import causes
from .session import RecordedTask, RunningLoop, Session

_COROUTINE = inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR


class Stretch:
    """Sleeps of tasks, calls and jobs of that name take `seconds` longer."""

    def __init__(self, pattern: str, seconds: float) -> None:
        self.pattern = pattern
        self.seconds = seconds
        self.is_used = False
        #: A task or a job has that name, whether it sleeps or not.
        self.is_somebody = False


class WhatIf:
    """What was asked for on top of the program. Nothing, unless somebody asks."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.stretches: list[Stretch] = []
        #: What was to be cancelled and was not there, as options say it.
        self._missed: list[str] = []

    def stretch(self, seconds: float) -> float:
        """How long a sleep takes that the running task begins, and that is to take `seconds`."""
        loop = self._session.loop
        task: Any = asyncio.tasks.current_task(loop) if loop is not None else None  # pyright: ignore[reportArgumentType]
        if getattr(task, "number", None) is None:
            return seconds
        return self._stretched([*names_of(task), *_calls_of(task)], seconds)

    def stretch_in_job(self, name: str, seconds: float) -> float:
        """How long a `time.sleep(seconds)` takes in a job of that name."""
        return self._stretched([name], seconds)

    def _stretched(self, names: list[str], seconds: float) -> float:
        for stretch in self.stretches:
            if _matches(names, stretch.pattern):
                stretch.is_used = True
                seconds += stretch.seconds
        return seconds

    def note_names(self, names: Callable[[], list[str]]) -> None:
        """A task or a job is there, and is called so."""
        for stretch in self.stretches:
            stretch.is_somebody = stretch.is_somebody or _matches(names(), stretch.pattern)

    def cancel_at(self, when: float, pattern: str | None) -> None:
        """At `when` virtual seconds the tasks of that name are asked to cancel; without a name it is the main task."""
        option = _typed("--cancel-at", _decimal(when) + ("" if pattern is None else f":{pattern}"))
        self._missed.append(option)
        self._session.agenda.add(when, lambda: self._cancel(pattern, option))

    def _cancel(self, pattern: str | None, option: str) -> None:
        loop = self._session.loop
        if loop is not None:
            with self._session.acting.by(causes.by_callback("--cancel-at")):
                loop.call_soon_threadsafe(self._cancel_now, pattern, option)

    def _cancel_now(self, pattern: str | None, option: str) -> None:
        loop = self._session.loop
        assert loop is not None
        for task in _named(loop, pattern):
            if option in self._missed:
                self._missed.remove(option)
            task.cancel()

    def tell_unused(self) -> None:
        """Records what was asked for and changed nothing: most likely a name is misspelled."""
        for stretch in self.stretches:
            if not stretch.is_used:
                option = _typed("--latency", f"{stretch.pattern}={_decimal(stretch.seconds)}")
                why = "what has that name never sleeps" if stretch.is_somebody else "no task or call of that name slept"
                self._tell(f"`{option}` changed nothing: {why}")
        schedule = self._session.schedule
        for number, seconds in schedule.lates.items():
            option = _typed("--late", f"{number}={_decimal(seconds)}")
            self._tell(f"`{option}` changed nothing: only {schedule.come} things came that may be late")
        for turn, seconds in schedule.late_turns.items():
            option = _typed("--late", f"turn:{turn}={_decimal(seconds)}")
            self._tell(f"`{option}` changed nothing: the loop had no such turn")
        for option in self._missed:
            self._tell(f"`{option}` changed nothing: no such task was there at that moment")

    def _tell(self, message: str) -> None:
        self._session.emit("warning", kind="nothing-matched", message=message, task=None, place=None)


def _named(loop: RunningLoop, pattern: str | None) -> list[RecordedTask]:
    """The tasks of that name that are not done; None: the one that the program waits for."""
    if pattern is None:
        main = loop.main_task()
        return [] if main is None else [main]
    recorded = [task for task in loop.tasks() if task.number is not None and not task.done()]
    return sorted((task for task in recorded if _matches(names_of(task), pattern)), key=lambda task: task.number or 0)


def names_of(task: RecordedTask) -> list[str]:
    """Its own name, its coroutine's, and what the timeline calls it: `Task-2`, `fetch`, `fetch#2`."""
    shown = getattr(task.get_coro(), "__qualname__", "").rpartition("<locals>.")[2]
    name = task.get_name()
    number = name.removeprefix("Task-")
    return [name, shown, shown.rpartition(".")[2], *([f"{shown}#{number}"] if number != name else [])]


def _calls_of(task: RecordedTask) -> Iterator[str]:
    """The coroutine functions that the running task is in."""
    own = getattr(task.get_coro(), "cr_frame", None)
    frame = sys._getframe(2)
    while frame is not None and frame is not own:
        if frame.f_code.co_flags & _COROUTINE:
            yield frame.f_code.co_name
        frame = frame.f_back


def _typed(option: str, value: str) -> str:
    """As it is typed in a shell."""
    return f"{option} {shlex.quote(value)}"


def _decimal(seconds: float) -> str:
    """Without an exponent, as people write numbers."""
    return f"{seconds:.12f}".rstrip("0").removesuffix(".")


def _matches(names: list[str], pattern: str) -> bool:
    """A name may have a pattern's signs in it: `worker[1]` is meant as it stands, too."""
    return any(name == pattern or fnmatch.fnmatchcase(name, pattern) for name in names)
