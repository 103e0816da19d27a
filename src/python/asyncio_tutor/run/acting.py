"""What is noted of this very moment: who acts, and what the running step has done so far."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Protocol

from . import causes
from .causes import Cause


class Acting:
    """Who acts now, and thus causes whatever becomes ready. In real time each thread has its own."""

    def __init__(self) -> None:
        self.cause: Cause = causes.RUNNER
        #: The task whose step runs now.
        self.task: int | None = None
        #: The task whose cancellation travels on to what it waits for.
        self.asking: Cause | None = None

    @contextmanager
    def by(self, cause: Cause) -> Generator[None, None, None]:
        """What becomes ready within it is caused by `cause`."""
        before, self.cause = self.cause, cause
        try:
            yield
        finally:
            self.cause = before


class Sleep(Protocol):
    """The timer of an `asyncio.sleep`."""

    label: str

    def when(self) -> float: ...


class Step:
    """The step of a task, or the callback, that runs now."""

    def __init__(self) -> None:
        #: The timer that a sleep set last.
        self.last_sleep: Sleep | None = None
        #: When (real nanoseconds) it began, to tell a busy step from a busy loop.
        self.began_real: int | None = None
