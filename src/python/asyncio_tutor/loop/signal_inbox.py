"""The part of the loop by which signals reach it."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any

from ..run import causes
from .handles import TutorHandle
from .of_session import LoopOfSession


class SignalInbox(LoopOfSession):
    """Mixed into the loop. Signals arrive here and wait until the loop looks at its I/O."""

    def __init__(self, selector: Any) -> None:
        super().__init__(selector)  # pyright: ignore[reportCallIssue]
        self._signals_to_pass_on: list[int] = []

    def add_signal_handler(self, sig: int, callback: Any, *args: Any) -> None:
        if asyncio.iscoroutine(callback) or inspect.iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        self._check_closed()
        handle = TutorHandle(callback, args, self, None, causes.by_signal(self.session.signals.name_of(sig)))
        self.session.signals.set_loop_handler(self, sig, handle)

    def remove_signal_handler(self, sig: int) -> bool:
        return self.session.signals.remove_loop_handler(self, sig)

    def note_signal(self, sig: int) -> None:
        """A signal with a handler of this loop's arrived; the loop hears of it when it looks at its I/O."""
        self._signals_to_pass_on.append(sig)

    def pass_on_signals(self) -> bool:
        """Signals reach a loop as bytes on a pipe: the reader runs in this turn, the handler in the next."""
        if not self._signals_to_pass_on:
            return False
        arrived, self._signals_to_pass_on = self._signals_to_pass_on, []
        self._ready.append(asyncio.Handle(self._run_signal_handlers, (arrived,), self))
        return True

    def _run_signal_handlers(self, arrived: list[int]) -> None:
        for sig in arrived:
            handle = self.session.signals.loop_handler(self, sig)
            if handle is not None and not handle.cancelled():
                self._ready.append(handle)
