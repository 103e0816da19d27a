"""Virtual signals: the handlers that the program installs, and deliveries at a virtual moment."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from typing import Any, Protocol

from ..run import causes
from ..run.session import Session
from ..run.shortrepr import callback_name
from .alarm import Alarm

#: Signals whose default action is to be ignored (signal(7)).
_HARMLESS = {"SIGCHLD", "SIGURG", "SIGWINCH", "SIGCONT"}

#: Exist on POSIX; a program that names them is served on other systems and in WebAssembly as well.
_NUMBERS = {
    "SIGHUP": 1,
    "SIGINT": 2,
    "SIGQUIT": 3,
    "SIGABRT": 6,
    "SIGUSR1": 10,
    "SIGUSR2": 12,
    "SIGALRM": 14,
    "SIGTERM": 15,
}


def number_of(name: str) -> int:
    """The number of a signal by its name. Raises ValueError for a name that is none."""
    found = getattr(signal, name, None)
    if not isinstance(found, signal.Signals):
        if name not in _NUMBERS:
            raise ValueError(f"{name} is not the name of a signal")
        return _NUMBERS[name]
    return int(found)


class HearsSignals(Protocol):
    """A loop that has handlers of its own."""

    def note_signal(self, sig: int) -> None: ...


class SignalTable:
    """What happens on each signal, as the kernel and the interpreter keep it for a process."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._handlers: dict[int, Any] = {int(signal.SIGINT): signal.default_int_handler}
        self._loop_handlers: dict[int, tuple[HearsSignals, asyncio.Handle]] = {}
        self.alarm = Alarm(session, self.deliver)

    def name_of(self, sig: int) -> str:
        try:
            return signal.Signals(sig).name
        except ValueError:
            return next((name for name, number in _NUMBERS.items() if number == sig), f"signal {sig}")

    # -- handlers ----------------------------------------------------------------------------------

    def handler(self, sig: int) -> Any:
        return self._handlers.get(int(sig), signal.SIG_DFL)

    def set_handler(self, sig: int, handler: Any) -> Any:
        """`signal.signal`: returns the handler before. Raises what the real one raises."""
        number = _checked(sig)
        if number in (9, 19):
            raise OSError(22, "Invalid argument")
        if not callable(handler) and handler not in (signal.SIG_DFL, signal.SIG_IGN):
            raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
        before = self.handler(number)
        self._handlers[number] = handler
        return before

    def set_loop_handler(self, loop: HearsSignals, sig: int, handle: asyncio.Handle) -> None:
        """`loop.add_signal_handler`. Raises what the real one raises (Lib/asyncio/unix_events.py)."""
        number = _checked_by_loop(sig)
        if number in (9, 19):
            raise RuntimeError(f"sig {number} cannot be caught")
        self._loop_handlers[number] = (loop, handle)

    def remove_loop_handler(self, loop: HearsSignals, sig: int) -> bool:
        number = _checked_by_loop(sig)
        if self._loop_handlers.pop(number, None) is None:
            return False
        # As Lib/asyncio/unix_events.py: SIGINT falls back to KeyboardInterrupt, others to the system's default.
        self._handlers[number] = signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL
        return True

    def loop_handler(self, loop: HearsSignals, sig: int) -> asyncio.Handle | None:
        found = self._loop_handlers.get(sig)
        return found[1] if found is not None and found[0] is loop else None

    def forget_loop(self, loop: HearsSignals) -> None:
        """A closed loop's handlers are gone."""
        for number in [number for number, (owner, _) in self._loop_handlers.items() if owner is loop]:
            self.remove_loop_handler(loop, number)

    def handled_names(self) -> list[str]:
        """The signals for which the program has put a handler in place and not taken it away."""
        numbers = set(self._loop_handlers) | {
            number
            for number, handler in self._handlers.items()
            if callable(handler) and handler is not signal.default_int_handler and not _is_runners(handler)
        }
        return sorted(self.name_of(number) for number in numbers)

    # -- delivery ----------------------------------------------------------------------------------

    def announce(self, name: str, at: float) -> None:
        """`name` will be delivered at `at` virtual seconds."""
        number = number_of(name)
        self._session.agenda.add(at, lambda: self.deliver(number))

    def deliver(self, sig: int) -> None:
        """The signal arrives now. Raises whatever a Python handler raises, in the main thread."""
        session = self._session
        name = self.name_of(sig)
        if sig in self._loop_handlers:
            loop, handle = self._loop_handlers[sig]
            session.emit("signal", name=name, handled=callback_name(handle._callback))
            loop.note_signal(sig)
            return
        handler = self.handler(sig)
        if callable(handler):
            session.emit("signal", name=name, handled=describe_handler(handler))
            self._call(handler, sig, name)
        elif handler == signal.SIG_IGN or name in _HARMLESS:
            session.emit("signal", name=name, handled="ignored")
        else:
            session.emit("signal", name=name, handled="ends the program")
            session.end({"kind": "exited", "status": 128 + sig, "abrupt": True})

    def _call(self, handler: Callable[..., Any], sig: int, name: str) -> None:
        with self._session.acting.by(causes.by_signal(name)):
            handler(sig, None)


def _checked(sig: Any) -> int:
    if not isinstance(sig, int):
        raise TypeError(f"'{type(sig).__name__}' object cannot be interpreted as an integer")
    if not 1 <= sig < 65:
        raise ValueError("signal number out of range")
    return int(sig)


def _checked_by_loop(sig: Any) -> int:
    if not isinstance(sig, int):
        raise TypeError(f"sig must be an int, not {sig!r}")
    if not 1 <= sig < 65:
        raise ValueError(f"invalid signal number {sig}")
    return int(sig)


def _is_runners(handler: Any) -> bool:
    """True for the handler that asyncio.Runner puts in place for SIGINT (Lib/asyncio/runners.py)."""
    return getattr(getattr(handler, "func", None), "__qualname__", "") == "Runner._on_sigint"


def describe_handler(handler: Any) -> str:
    """What a Python-level handler does, in words."""
    if handler is signal.default_int_handler:
        return "raises KeyboardInterrupt"
    return "cancels the main task" if _is_runners(handler) else callback_name(handler)
