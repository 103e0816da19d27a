"""What the simulated machine and the real one have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

from .worker import Worker


class AnyJob:
    """One call in a thread or a process, or one subprocess."""

    #: True when the code runs ahead of the moment at which its effects are to be seen.
    is_ahead = False

    def __init__(self, number: int, kind: str, name: str) -> None:
        self.number = number
        self.kind = kind
        self.name = name

    def later(self, action: Callable[[], object]) -> None:
        """An effect of the job on the world outside, of which it may be ahead. What it takes part in has to be picklable."""
        raise NotImplementedError

    def touch(self, action: Callable[[], object]) -> None:
        """An effect of the job on what belongs to the program. What belongs to another process has none."""
        raise NotImplementedError


class AnyMachine:
    """Runs jobs. `run_in_executor` makes a future right after it has submitted the job: so it is known which stands for which."""

    def __init__(self) -> None:
        self._by_future: WeakKeyDictionary[Any, AnyJob] = WeakKeyDictionary()
        self.last_submitted: AnyJob | None = None

    def note_wrapped(self, future: Any) -> None:
        """`future`, of a loop, stands for the job submitted last."""
        if self.last_submitted is not None:
            self._by_future[future] = self.last_submitted

    def job_of(self, future: Any) -> AnyJob | None:
        try:
            return self._by_future.get(future)
        except TypeError:
            return None

    def job_of_process(self, pid: int) -> AnyJob | None:
        """The job of a subprocess. There are none in virtual time."""
        return None

    def worker(self) -> Worker | None:
        """Who runs the code that runs now, where that is another than the main thread. In real time that is not known."""
        return None

    def writer(self) -> AnyJob | None:
        """The job whose code runs in the calling thread."""
        raise NotImplementedError

    def resume_waiting(self) -> None:
        """Lets go on whatever waited for something that has come about."""

    def drain(self) -> None:
        """At its end an interpreter waits for the threads of its pools."""

    def abandon(self) -> None:
        """The run is over: parked threads unwind."""
