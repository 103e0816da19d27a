"""Puts Python's `time` and `datetime` on the virtual clock, for as long as a session runs.

Outside a session the patched functions behave as the real ones do.
"""

from __future__ import annotations

import datetime as datetime_module
import time
from collections.abc import Callable
from typing import Any

from ..world.assemble import WholeSession
from ..world.blocking import block
from ..world.current import current_or_none
from ..world.stand_in import stand_in

#: What `time.time()` says when a run begins, so that each run prints the same dates: 2026-01-01 00:00:00 UTC.
EPOCH = 1_767_225_600

_real = {
    name: getattr(time, name)
    for name in (
        *("time", "monotonic", "perf_counter", "process_time", "thread_time", "sleep", "localtime", "gmtime"),
        *("time_ns", "monotonic_ns", "perf_counter_ns", "process_time_ns", "thread_time_ns", "ctime", "strftime"),
    )
    if hasattr(time, name)
}

real_sleep = _real["sleep"]
real_time = _real["perf_counter"]


def put_on_virtual_time() -> None:
    """Replaces the functions of `time` and the class `datetime.datetime` and `datetime.date`, before the program imports them."""
    for name in ("monotonic", "perf_counter", "time"):
        _define(name, lambda name=name: _wall(name))
    for name in ("process_time", "thread_time"):
        _define(name, lambda name=name: _cpu(name))
    stand_in(time, "sleep", _sleep)
    _define_calendar()
    _define_datetime()


def _wall(name: str) -> Callable[[WholeSession], float]:
    offset = EPOCH if name == "time" else 0

    def read(session: WholeSession) -> float:
        job = session.machine.running
        if job is not None:
            job.read_clock()
            return offset + job.now
        session.busy_waiting.read_clock(f"time.{name}()")
        return offset + session.clock.now if offset else session.clock.moment()

    return read


def _cpu(name: str) -> Callable[[WholeSession], float]:
    def read(session: WholeSession) -> float:
        job = session.machine.running
        if job is not None:
            job.read_cpu()
            return job.cpu
        session.busy_waiting.read_clock(f"time.{name}()")
        return session.clock.now

    return read


def _define(name: str, make: Callable[[], Callable[[WholeSession], float]]) -> None:
    """Defines `time.NAME` and its twin in nanoseconds."""
    read = make()
    # WebAssembly's Python has no clock for threads.
    real, real_ns = _real.get(name, _real["process_time"]), _real.get(f"{name}_ns", _real["process_time_ns"])

    def seconds() -> float:
        session = current_or_none()
        return real() if session is None else read(session)

    def nanoseconds() -> int:
        session = current_or_none()
        return real_ns() if session is None else round(read(session) * 1e6) * 1000

    stand_in(time, name, seconds)
    stand_in(time, f"{name}_ns", nanoseconds)


def _sleep(seconds: Any, /) -> None:
    session = current_or_none()
    if session is None:
        real_sleep(seconds)
        return
    if not isinstance(seconds, (int, float)):
        if not hasattr(seconds, "__index__") and not hasattr(seconds, "__float__"):
            raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
        seconds = float(seconds)
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    job = session.machine.running
    if job is not None:
        job.sleep(float(seconds))
    else:
        session.stop_if_over()
        block(session, float(seconds), f"time.sleep({seconds:g})")


def _now() -> float | None:
    """Seconds since 1970 on the virtual clock; None outside a session."""
    session = current_or_none()
    if session is None:
        return None
    job = session.machine.running
    return EPOCH + (session.clock.now if job is None else job.now)


def _define_calendar() -> None:
    def localtime(seconds: float | None = None, /) -> time.struct_time:
        return _real["localtime"](_now() if seconds is None else seconds)

    def gmtime(seconds: float | None = None, /) -> time.struct_time:
        return _real["gmtime"](_now() if seconds is None else seconds)

    def ctime(seconds: float | None = None, /) -> str:
        return _real["ctime"](_now() if seconds is None else seconds)

    def strftime(format: str, moment: Any = None, /) -> str:
        return _real["strftime"](format, localtime() if moment is None else moment)

    for function in (localtime, gmtime, ctime, strftime):
        stand_in(time, function.__name__, function)


def _define_datetime() -> None:
    real_datetime, real_date = datetime_module.datetime, datetime_module.date

    class PassesForReal(type):
        """`isinstance(x, datetime)` must hold for values that the C code makes, too."""

        def __instancecheck__(cls, value: Any) -> bool:
            return isinstance(value, cls.__mro__[1])

        def __subclasscheck__(cls, kind: Any) -> bool:
            return issubclass(kind, cls.__mro__[1])

    class VirtualDatetime(real_datetime, metaclass=PassesForReal):
        @classmethod
        def now(cls, tz: Any = None) -> Any:
            moment = _now()
            return real_datetime.now(tz) if moment is None else real_datetime.fromtimestamp(moment, tz)

        @classmethod
        def today(cls) -> Any:
            return cls.now()

        @classmethod
        def utcnow(cls) -> Any:
            return cls.now(datetime_module.UTC).replace(tzinfo=None)

    class VirtualDate(real_date, metaclass=PassesForReal):
        @classmethod
        def today(cls) -> Any:
            moment = _now()
            return real_date.today() if moment is None else real_date.fromtimestamp(moment)

    for kind, name in ((VirtualDatetime, "datetime"), (VirtualDate, "date")):
        kind.__name__ = kind.__qualname__ = name
        kind.__module__ = "datetime"
        setattr(datetime_module, name, kind)
