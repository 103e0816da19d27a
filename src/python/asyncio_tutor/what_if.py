"""What would happen if: waits that are longer than the program says, and a task that somebody cancels."""

from __future__ import annotations

import asyncio
import fnmatch
from typing import TYPE_CHECKING, Any

from . import causes

if TYPE_CHECKING:
    from .session import Session
    from .tasks import TutorTask


class WhatIf:
    """What was asked for on top of the program. Nothing, unless somebody asks."""

    def __init__(self, session: Session) -> None:
        self._session = session
        #: By pattern of names: virtual seconds added to each sleep.
        self.stretched: list[tuple[str, float]] = []

    def stretch(self, seconds: float) -> float:
        """How long a sleep of the running task takes, which is to take `seconds`."""
        task = self._running()
        added = 0.0 if task is None else sum(more for pattern, more in self.stretched if is_called(task, pattern))
        return seconds + added

    def cancel_at(self, when: float, pattern: str | None) -> None:
        """At `when` virtual seconds the tasks of that name are asked to cancel; without a name it is the main task."""
        self._session.agenda.add(when, lambda: self._cancel(pattern))

    def _cancel(self, pattern: str | None) -> None:
        loop = self._session.loop
        if loop is not None:
            acting, self._session.acting = self._session.acting, causes.by_callback("--cancel-at")
            try:
                loop.call_soon_threadsafe(self._cancel_now, pattern)  # type: ignore[attr-defined]
            finally:
                self._session.acting = acting

    def _cancel_now(self, pattern: str | None) -> None:
        loop = self._session.loop
        assert loop is not None
        recorded = [task for task in loop.tasks() if task.number is not None and not task.done()]
        for task in sorted(recorded, key=lambda task: task.number or 0):
            if pattern is None or is_called(task, pattern):
                task.cancel()
                if pattern is None:
                    return

    def _running(self) -> Any:
        loop = self._session.loop
        task = asyncio.tasks.current_task(loop) if loop is not None else None  # type: ignore[arg-type]
        return task if getattr(task, "number", None) is not None else None


def is_called(task: TutorTask, pattern: str) -> bool:
    """By its own name, or by its coroutine's: `fetch`, `fetch*`, `Task-2`."""
    coroutine = getattr(task.get_coro(), "__qualname__", "").rpartition(".")[2]
    return any(fnmatch.fnmatchcase(name, pattern) for name in (task.get_name(), coroutine))
