"""A run in real time. Several threads act at once, each on its own account."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..run.acting import Acting
from ..run.recording import Ending, Limits, Sink
from ..run.wire import BusyWhy
from ..world.assemble import WholeSession
from ..world.signals import number_of
from .clock import RealClock
from .connections import Connections
from .machine import RealMachine
from .watchdog import SLOW, Watchdog


class _ActingInThread(threading.local, Acting):
    """In each thread made anew."""


class RealSession(WholeSession):
    # In real time nobody asks for what only the simulated ones have.
    clock: RealClock
    machine: RealMachine

    def __init__(
        self, sink: Sink | None, limits: Limits | None = None, ended: Callable[[Ending], None] | None = None
    ) -> None:
        # A signal handler may record while its own thread does.
        self._lock = threading.RLock()
        super().__init__(sink, limits, ended)
        self.times_steps = True
        self.main_thread = threading.get_ident()
        self.connections = Connections()
        self.watchdog: Watchdog | None = None
        self._slept_micros = 0
        #: The program itself has called `signal.signal`.
        self.has_signal_handlers = False
        self._announced = 0

    def _make_clock(self) -> RealClock:  # pyright: ignore[reportIncompatibleMethodOverride]
        return RealClock()

    def _make_acting(self) -> Acting:
        return _ActingInThread()

    def _make_machine(self) -> RealMachine:  # pyright: ignore[reportIncompatibleMethodOverride]
        return RealMachine(self)

    if not TYPE_CHECKING:  # what each event says stands in Emits

        def emit(self, type: str, **fields: Any) -> None:
            with self._lock:
                super().emit(type, **fields)

    def emit_of_task(self, type: str, task: int, rest: str = "") -> None:
        with self._lock:
            super().emit_of_task(type, task, rest)

    def leave(self, ended: Callable[[Ending], None]) -> None:
        # Another thread may have had it when the process was forked.
        self._lock = threading.RLock()
        super().leave(ended)

    # -- what blocks the loop ------------------------------------------------------------------------

    def note_slept(self, micros: int) -> None:
        """The running step spent so long in `time.sleep`, which is told already."""
        self._slept_micros += micros

    def note_step_took(self, began: int, micros: int) -> None:
        """A step or callback of the loop is over: it began then (real nanoseconds) and took so long."""
        slept, self._slept_micros = self._slept_micros, 0
        left = micros - slept
        if left >= SLOW * 1_000_000 and self.watchdog is not None:
            call, place = self.watchdog.seen(began)
            self.emit("blocked", task=self.acting.task, micros=left, call=call, place=place)

    def start_watchdog(self) -> None:
        """Once a run."""
        if self.watchdog is None:
            self.watchdog = Watchdog(self, self.main_thread)
            thread = threading.Thread(target=self.watchdog.run, name="asyncio-tutor", daemon=True)
            with self.machine.starting_own():
                thread.start()

    def hand_over(self) -> None:
        """Hands over what was recorded, though no batch is full."""
        with self._lock:
            self.flush()

    # -- signals -----------------------------------------------------------------------------------

    def expects_signals(self) -> bool:
        """Whether the program has put a handler in place, or a signal was announced."""
        return self.has_signal_handlers or self._announced > 0

    def announce_signal(self, name: str, at: float) -> None:
        """The process sends itself a signal, `at` seconds after the beginning."""
        number = number_of(name)
        self._announced += 1

        def deliver() -> None:
            self._announced -= 1
            os.kill(os.getpid(), number)

        timer = threading.Timer(at, deliver)
        timer.daemon = True
        with self.machine.starting_own():
            timer.start()

    def has_threads(self) -> bool:
        """Whether there is a thread, beside the main one and ours, that could wake the loop."""
        return threading.active_count() > 1 + (self.watchdog is not None) + self._announced

    def busy_with(self) -> BusyWhy:
        return "working"


#: The signal by which the engine ends a run: SIGINT is the program's own here, and hardly any program uses this one.
STOP = getattr(signal, "SIGVTALRM", signal.SIGINT)
