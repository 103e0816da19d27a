"""Records the signals that the program handles itself."""

from __future__ import annotations

import signal
from collections.abc import Callable
from typing import Any

from ..run import causes
from ..world.current import current_or_none
from ..world.signals import describe_handler
from .session import RealSession

_signal, _getsignal = signal.signal, signal.getsignal


class _Recorded:
    """What is really installed in place of a handler of the program's."""

    def __init__(self, handler: Callable[..., Any]) -> None:
        self.handler = handler

    def __call__(self, number: int, frame: Any) -> Any:
        session = current_or_none()
        if not isinstance(session, RealSession):
            return self.handler(number, frame)
        name = signal.Signals(number).name
        session.emit("signal", name=name, handled=describe_handler(self.handler))
        with session.acting.by(causes.by_signal(name)):
            return self.handler(number, frame)


def record_signals() -> None:
    """Replaces `signal.signal` and `signal.getsignal`. SIGINT begins with Python's own handler, recorded."""
    signal.signal, signal.getsignal = _set, _get
    _set(signal.SIGINT, signal.default_int_handler)


def _set(signalnum: int, handler: Any, /) -> Any:
    session = current_or_none()
    # The loop's own is only there so that the signal reaches its pipe (Lib/asyncio/unix_events.py).
    is_loops = getattr(handler, "__name__", "") == "_sighandler_noop"
    if isinstance(session, RealSession) and callable(handler) and handler is not signal.default_int_handler:
        session.has_signal_handlers |= not is_loops and describe_handler(handler) != "cancels the main task"
    before = _signal(signalnum, _Recorded(handler) if callable(handler) and not is_loops else handler)
    return _plain(before)


def _get(signalnum: int, /) -> Any:
    return _plain(_getsignal(signalnum))


def _plain(handler: Any) -> Any:
    return handler.handler if isinstance(handler, _Recorded) else handler
