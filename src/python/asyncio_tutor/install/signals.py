"""Signals that a program installs, sends and raises are the session's."""

from __future__ import annotations

import _thread
import errno
import operator
import os
import signal
import sys
from typing import Any

from ..world.alarm import Alarm
from ..world.assemble import WholeSession
from ..world.current import current_or_none
from ..world.refused import refuse_in_process, refused
from ..world.stand_in import stand_in

real_signal = signal.signal


def replace_signals() -> None:
    """Replaces what sets, asks for and sends signals, in `signal`, `os` and `_thread`."""
    real = {name: getattr(signal, name) for name in ("signal", "getsignal", "raise_signal")}
    real_interrupt_main = _thread.interrupt_main
    real_kill = getattr(os, "kill", None)

    def set_signal(signalnum: int, handler: Any, /) -> Any:
        session = current_or_none()
        return (
            real["signal"](signalnum, handler) if session is None else session.signals.set_handler(signalnum, handler)
        )

    def getsignal(signalnum: int, /) -> Any:
        session = current_or_none()
        return real["getsignal"](signalnum) if session is None else session.signals.handler(signalnum)

    def raise_signal(signalnum: int, /) -> None:
        session = current_or_none()
        if session is None:
            real["raise_signal"](signalnum)
        else:
            session.signals.deliver(int(signalnum))

    def kill(pid: int, signalnum: int, /) -> None:
        session = current_or_none()
        if session is not None and pid == os.getpid():
            session.signals.deliver(int(signalnum))
        elif session is not None and pid in session.machine.processes:
            session.machine.processes[pid](int(signalnum))
        elif real_kill is not None:
            real_kill(pid, signalnum)

    def interrupt_main(signum: signal.Signals = signal.SIGINT, /) -> None:
        session = current_or_none()
        if session is None:
            real_interrupt_main(signum)
        else:
            session.signals.deliver(int(signum))

    _replace_alarm()
    stand_in(_thread, "interrupt_main", interrupt_main)
    for name, function in (("signal", set_signal), ("getsignal", getsignal), ("raise_signal", raise_signal)):
        stand_in(signal, name, function)
    stand_in(os, "kill", kill)
    # WebAssembly's Python lacks a few that programs for POSIX name.
    for name, number in (("SIGHUP", 1), ("SIGUSR1", 10), ("SIGUSR2", 12), ("SIGALRM", 14)):
        if not hasattr(signal, name) and sys.platform == "emscripten":
            setattr(signal, name, number)


def _alarm(session: WholeSession) -> Alarm:
    """That of the program."""
    refuse_in_process("alarms")
    return session.signals.alarm


def _replace_alarm() -> None:
    """`alarm` and the timer of real time count the session's seconds. Those of computing time have nothing to count."""
    real: dict[str, Any] = {name: getattr(signal, name, None) for name in ("alarm", "setitimer", "getitimer")}
    real_time = getattr(signal, "ITIMER_REAL", 0)

    def alarm(seconds: int, /) -> int:
        session = current_or_none()
        return real["alarm"](seconds) if session is None else _alarm(session).set_whole(operator.index(seconds))

    def setitimer(which: int, seconds: float, interval: float = 0.0, /) -> tuple[float, float]:
        session = current_or_none()
        if session is None:
            return real["setitimer"](which, seconds, interval)
        if which != real_time:
            raise refused("timers of computing time")
        if seconds < 0 or interval < 0:
            raise getattr(signal, "ItimerError", OSError)(errno.EINVAL, "Invalid argument")
        return _alarm(session).set(float(seconds), float(interval))

    def getitimer(which: int, /) -> tuple[float, float]:
        session = current_or_none()
        if session is None:
            return real["getitimer"](which)
        return session.signals.alarm.left() if which == real_time else (0.0, 0.0)

    if sys.platform != "win32":
        signal.ITIMER_REAL = real_time
        for function in (alarm, setitimer, getitimer):
            stand_in(signal, function.__name__, function)
