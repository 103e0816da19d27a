"""Signals that a program installs, sends and raises are the session's."""

from __future__ import annotations

import _thread
import os
import signal
import sys
from typing import Any

from ..world.current import current_or_none

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
        elif real_kill is not None:
            real_kill(pid, signalnum)

    def interrupt_main(signum: signal.Signals = signal.SIGINT, /) -> None:
        session = current_or_none()
        if session is None:
            real_interrupt_main(signum)
        else:
            session.signals.deliver(int(signum))

    _thread.interrupt_main = interrupt_main
    signal.signal, signal.getsignal, signal.raise_signal = set_signal, getsignal, raise_signal
    os.kill = kill
    # WebAssembly's Python lacks a few that programs for POSIX name.
    for name, number in (("SIGHUP", 1), ("SIGUSR1", 10), ("SIGUSR2", 12)):
        if not hasattr(signal, name) and sys.platform == "emscripten":
            setattr(signal, name, number)
