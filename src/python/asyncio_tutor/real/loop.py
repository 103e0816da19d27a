"""The standard library's own loop, telling a RealSession what happens."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from typing import Any

from ..loop.handles import TutorHandle
from ..loop.recording import RecordingLoop
from ..loop.socket_io import SocketReady
from ..run import causes
from ..run.shortrepr import callback_name
from ..run.tracebacks import hide_ours_in_stack
from ..world.current import current
from .deadlock import stop_if_stuck
from .session import RealSession

if sys.platform == "win32":
    _StockLoop: Any = asyncio.ProactorEventLoop
else:
    _StockLoop = asyncio.SelectorEventLoop


class _CountedSelector:
    """The loop's own selector; each `select` begins a turn."""

    def __init__(self, selector: Any, loop: RealLoop) -> None:
        self._selector = selector
        self._loop = loop

    def select(self, timeout: float | None = None) -> Any:
        loop = self._loop
        session = loop.session
        session.stop_if_over()
        if timeout is None:
            stop_if_stuck(loop, session)
        if timeout is None or timeout > 0:
            # Nobody waits for what is already recorded while the loop rests.
            session.hand_over()
        try:
            return self._selector.select(timeout)
        finally:
            session.clock.begin_turn()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._selector, name)


class RealLoop(RecordingLoop, _StockLoop):
    session: RealSession

    def __init__(self, selector: Any = None) -> None:
        session = current()
        assert isinstance(session, RealSession)
        self.session = session  # pyright: ignore[reportIncompatibleVariableOverride]
        self._asked: float | None = None
        super().__init__(selector)
        self._selector = _CountedSelector(self._selector, self)
        session.start_watchdog()

    # -- callbacks ---------------------------------------------------------------------------------

    def call_later(self, delay: Any, callback: Any, *args: Any, context: Any = None) -> Any:
        # A timer's name is what the program asked for, not what is left of it by now.
        self._asked = delay
        try:
            return super().call_later(delay, callback, *args, context=context)
        finally:
            self._asked = None

    def seconds_until(self, when: float) -> float:
        return self._asked if self._asked is not None else round(when - self.time(), 3)

    def _call_soon(self, callback: Any, args: Any, context: Any) -> TutorHandle:
        acting = self.acting_now()
        handle = TutorHandle(callback, args, self, context, acting)
        hide_ours_in_stack(handle._source_traceback)
        self.note_ready(handle, acting)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback: Any, *args: Any, context: Any = None) -> Any:
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_soon_threadsafe")
        handle = self._call_soon(callback, args, context)
        self._write_to_self()
        return handle

    def _process_events(self, event_list: Any) -> None:
        """As asyncio's own (Lib/asyncio/selector_events.py), but with the cause beside each callback."""
        if sys.platform == "win32":
            return  # the Proactor has called back by now
        for key, mask in event_list:
            reader, writer = key.data
            number = self.session.connections.by_descriptor.get(key.fd)
            cause = causes.by_io(_name_of(key)) if number is None else causes.by_connection(number)
            for kept, wanted, remove in ((reader, 1, self._remove_reader), (writer, 2, self._remove_writer)):
                if mask & wanted and kept is not None:
                    if kept.cancelled():
                        remove(key.fileobj)
                    else:
                        self._ready.append(kept if self._is_own(kept) else SocketReady(kept, self, cause))

    def _is_own(self, kept: asyncio.Handle) -> bool:
        """The pipe by which threads and signals wake the loop says nothing itself."""
        return getattr(kept._callback, "__name__", "") == "_read_from_self"

    # -- signals -----------------------------------------------------------------------------------

    def _handle_signal(self, sig: int) -> None:
        kept = self._signal_handlers.get(sig)
        if kept is None or kept.cancelled():
            super()._handle_signal(sig)
            return
        name = signal.Signals(sig).name
        self.session.emit("signal", name=name, handled=callback_name(kept._callback))
        self._add_callback_signalsafe(SocketReady(kept, self, causes.by_signal(name)))

    # -- threads -----------------------------------------------------------------------------------

    def run_in_executor(self, executor: Any, func: Any, *args: Any) -> Any:
        future = super().run_in_executor(executor, func, *args)
        self.session.machine.note_wrapped(future)
        return future


# Whoever prints a loop should see what they see elsewhere.
RealLoop.__name__ = RealLoop.__qualname__ = _StockLoop.__name__


def _name_of(key: Any) -> str:
    """What woke the loop, when it is no connection that we know."""
    try:
        mode = os.fstat(key.fd).st_mode
    except OSError:
        return "a descriptor"
    kinds = {0o010000: "a pipe", 0o140000: "a socket", 0o020000: "a terminal"}
    return kinds.get(mode & 0o170000, "a file")
