"""The world that a check puts around an answer: functions that take time and keep a record of their calls."""

from __future__ import annotations

import asyncio
import itertools
import threading
import time
from collections.abc import Callable
from typing import Any, ClassVar, TypeVar

from ..jobs.job import Computing
from ..run.places import current_place
from ..world.blocking import block
from ..world.current import current
from .sameness import plain

_sleep = asyncio.sleep
_moments = itertools.count(1)
#: Seconds that sums of floats may be off by.
_NOISE = 1e-6

T = TypeVar("T")

#: The same for every call; or by its first argument; or worked out from its arguments.
Given = T | dict[Any, T] | Callable[..., T]
Delay = Given[float]
Raises = Given[BaseException | type[BaseException] | None]


class Call:
    """One call of a service. Times are virtual seconds since the run began."""

    def __init__(self, arguments: tuple[Any, ...], line: int | None) -> None:
        self.arguments = arguments
        #: The line of the answer that made the call.
        self.line = line
        #: None for a coroutine that was made and never started.
        self.started: float | None = None
        self.ended: float | None = None
        #: Within one instant, too, these tell what came first: numbers that grow, of the start and of the end.
        self.began_as = self.ended_as = 0
        #: `running`, then `returned`, `raised` or `cancelled`.
        self.how = "running"
        #: The name of the task it ran in; None outside of tasks.
        self.task: str | None = None
        #: The name of the thread it ran in.
        self.thread = ""
        #: `loop`, `thread` or `process`.
        self.kind = "loop"


class _Recorder:
    """What all kinds of services share: the record of calls, and what a call gives back."""

    def __init__(self, name: str, delay: Delay, returns: Any, raises: Raises) -> None:
        self.__name__ = self.__qualname__ = name
        self.calls: list[Call] = []
        self._delay, self._returns, self._raises = delay, returns, raises

    @property
    def in_flight(self) -> int:
        return sum(call.ended is None for call in self.calls)

    @property
    def peak(self) -> int:
        """The most calls at one time. A job in a thread may run ahead of its moment, so only the times tell."""
        changes = [(call.started, 1) for call in self.calls if call.started is not None]
        changes += [(call.ended, -1) for call in self.calls if call.ended is not None]
        # What ends at the moment at which another begins is over by then.
        return max(itertools.accumulate((change for _, change in sorted(changes)), initial=0))

    def line(self, index: int = 0) -> int | None:
        """The line that made the call of that index; of the last call when there are fewer; None when there are none."""
        return self.calls[min(index, len(self.calls) - 1)].line if self.calls else None

    def _delay_of(self, call: Call) -> float:
        return float(_lookup(self._delay, call.arguments) or 0)

    def _begin(self, call: Call) -> None:
        call.started, call.began_as = _now(), next(_moments)
        running = current().machine.running
        call.kind = running.kind if running is not None else "loop"
        call.thread = threading.current_thread().name
        self.calls.append(call)

    def _end(self, call: Call, how: str) -> None:
        call.ended, call.ended_as = _now(), next(_moments)
        call.how = how

    def _answer(self, call: Call) -> Any:
        error = _lookup(self._raises, call.arguments, default=None)
        if error is not None:
            raise error
        return _lookup(self._returns, call.arguments, default=None)


class Service(_Recorder):
    """An async function that sleeps, then returns or raises."""

    def __call__(self, *arguments: Any, **keywords: Any) -> Any:
        place = current_place()
        call = Call(plain((*arguments, *keywords.values())), place["line"] if place else None)
        coroutine = self._serve(call)
        # Timelines and warnings name the service, not this class.
        coroutine.__name__ = coroutine.__qualname__ = self.__name__
        return coroutine

    async def _serve(self, call: Call) -> Any:
        task = asyncio.current_task()
        call.task = task.get_name() if task is not None else None
        self._begin(call)
        try:
            seconds = self._delay_of(call)
            await _sleep(seconds)
            # Nobody has it sooner who wakes it by hand.
            while (left := (call.started or 0) + seconds - _now()) > _NOISE:
                await _sleep(left)
            value = self._answer(call)
        except asyncio.CancelledError:
            self._end(call, "cancelled")
            raise
        except GeneratorExit:
            self._end(call, "cancelled")
            raise
        except BaseException:
            self._end(call, "raised")
            raise
        self._end(call, "returned")
        return value


class _Plain(_Recorder):
    """A plain function; it survives pickling as itself, so that calls in processes are recorded as well."""

    _known: ClassVar[dict[int, _Plain]] = {}
    _numbers = itertools.count()

    def __init__(self, name: str, delay: Delay, returns: Any, raises: Raises) -> None:
        super().__init__(name, delay, returns, raises)
        self._number = next(self._numbers)
        self._known[self._number] = self

    def __reduce__(self) -> Any:
        return _find, (self._number,)

    def __call__(self, *arguments: Any, **keywords: Any) -> Any:
        job = current().machine.running
        # In a thread of its own it stands in no line: what counts is the one that sent it there.
        place = current_place() or (job.place if job is not None else None)
        call = Call(plain((*arguments, *keywords.values())), place["line"] if place else None)
        self._begin(call)
        try:
            self._spend(self._delay_of(call))
            value = self._answer(call)
        except BaseException:
            self._end(call, "raised")
            raise
        self._end(call, "returned")
        return value

    def _spend(self, seconds: float) -> None:
        raise NotImplementedError


class Blocking(_Plain):
    """A plain function that blocks whoever calls it, as a slow read does."""

    def _spend(self, seconds: float) -> None:
        session = current()
        if session.machine.running is not None:
            time.sleep(seconds)
        else:
            block(session, seconds, f"{self.__name__}()")


class Cpu(_Plain):
    """A plain function that computes: threads share the GIL for it, processes do not."""

    def _spend(self, seconds: float) -> None:
        session = current()
        job = session.machine.running
        if job is not None:
            job.pass_segment(Computing(seconds))
        else:
            block(session, seconds, f"{self.__name__}()")


def _find(number: int) -> _Plain:
    return _Plain._known[number]


def _now() -> float:
    session = current()
    job = session.machine.running
    return session.clock.now if job is None else job.now


def _lookup(given: Any, arguments: tuple[Any, ...], default: Any = 0) -> Any:
    """A constant, a dict by first argument, or a function of the arguments."""
    if given is None:
        return default
    if isinstance(given, dict):
        return given.get(arguments[0] if arguments else None, default)
    if callable(given) and not (isinstance(given, type) and issubclass(given, BaseException)):
        return given(*arguments)
    return given
