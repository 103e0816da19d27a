"""The event loop: CPython's own BaseEventLoop on a virtual clock, telling a Session what happens."""

from __future__ import annotations

import asyncio
import asyncio.selector_events
import heapq
import sys
import warnings
from typing import Any

from ..run import causes
from ..run.agenda import Entry
from ..run.clock import Moment
from ..run.places import Place, current_place
from ..run.tracebacks import hide_ours_in_stack
from ..world.assemble import WholeSession
from ..world.current import current
from .handles import TutorHandle, TutorTimerHandle, wake_sleeper
from .not_simulated import NotSimulated
from .recording import RecordingLoop
from .selector import VirtualSelector
from .signal_inbox import SignalInbox
from .socket_io import SocketIo

#: Half a microsecond: coarser than float noise even after years of virtual time, finer than any step of the clock.
_RESOLUTION = 5e-7

_LOOP_IN_THREAD = "A second event loop in a thread is not simulated. Run the program with plain `python3` for that."

#: On POSIX the loop also knows Unix sockets.
_StockLoop: Any = getattr(asyncio, "SelectorEventLoop", asyncio.selector_events.BaseSelectorEventLoop)
if sys.platform == "win32":
    _StockLoop = asyncio.selector_events.BaseSelectorEventLoop


class TutorLoop(SignalInbox, NotSimulated, SocketIo, RecordingLoop, _StockLoop):
    """Everything but time, the network beneath it, and recording is the standard library's."""

    def __init__(self, _selector: Any = None) -> None:
        """Whatever selector the program wants, it gets the one that knows virtual time."""
        self.session: WholeSession = current()
        super().__init__(VirtualSelector(self))
        self._clock_resolution = _RESOLUTION
        #: True while the selector waits, as in select().
        self.rests = False
        self._unnoticed: list[tuple[TutorHandle, causes.Cause]] = []

    # -- time and callbacks ------------------------------------------------------------------------

    def time(self) -> Moment:
        session = self.session
        session.busy_waiting.read_clock("loop.time()")
        # Two reads of a real clock never give the same number.
        session.clock.tick()
        return session.clock.moment()

    def call_later(self, delay: Any, callback: Any, *args: Any, context: Any = None) -> Any:
        if delay is None:
            raise TypeError("delay must not be None")
        self.session.computing.charge()
        clock = self.session.clock
        clock.tick()
        if self.session.what_if.stretches and callback is wake_sleeper:
            delay = self.session.what_if.stretch(delay)
        return self.call_at(clock.moment() + delay, callback, *args, context=context)

    def seconds_until(self, when: float) -> float:
        return when - self.session.clock.now

    def _call_soon(self, callback: Any, args: Any, context: Any) -> TutorHandle:
        session = self.session
        acting = self.acting_now()
        handle = TutorHandle(callback, args, self, context, acting)
        hide_ours_in_stack(handle._source_traceback)
        job = session.machine.running
        if job is not None:
            place = current_place()
            job.later(lambda: self._enqueue_from_thread(handle, acting, place))
        elif self.rests:
            # A signal handler at Python level: select() goes on afterwards (PEP 475), so the loop doesn't see it yet.
            self._unnoticed.append((handle, acting))
        else:
            self._enqueue(handle, acting)
        return handle

    def _check_thread(self) -> None:
        """In debug mode. A simulated thread may run in the loop's own."""
        if self._thread_id is not None and self.session.machine.running is not None:
            raise RuntimeError("Non-thread-safe operation invoked on an event loop other than the current one")
        super()._check_thread()

    def _enqueue_from_thread(self, handle: TutorHandle, acting: causes.Cause, place: Place | None) -> None:
        """A thread called what only the loop's own thread may call: the loop sees it when something else wakes it."""
        self.session.emit(
            "warning",
            kind="not-thread-safe",
            message="A thread touched the loop here. Only `call_soon_threadsafe` may be called from a thread, "
            "since nothing else wakes the loop.",
            task=None,
            place=place,
        )
        self._unnoticed.append((handle, acting))

    def notice(self) -> None:
        """The loop is awake: it sees what was put into its queue while it rested."""
        waiting, self._unnoticed = self._unnoticed, []
        for handle, acting in waiting:
            self._enqueue(handle, acting)

    def _enqueue(self, handle: TutorHandle, acting: causes.Cause) -> None:
        self._ready.append(handle)
        if self.note_ready(handle, acting) is not causes.ITSELF:
            self.session.turns.progress()

    def call_soon_threadsafe(self, callback: Any, *args: Any, context: Any = None) -> Any:
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_soon_threadsafe")
        job = self.session.machine.running
        cause = self.session.acting.cause if job is None else causes.by_job(job.number)
        handle = TutorHandle(callback, args, self, context, cause)
        hide_ours_in_stack(handle._source_traceback)
        if job is None:
            self._enqueue_and_wake(handle, cause)
        else:
            job.later(lambda: None if self.is_closed() else self._enqueue_and_wake(handle, cause))
        return handle

    def _enqueue_and_wake(self, handle: TutorHandle, cause: causes.Cause) -> None:
        self.notice()
        self._enqueue(handle, cause)

    def _write_to_self(self) -> None:
        """Nothing sleeps, so nothing needs to be woken."""

    def run_forever(self) -> None:
        if self.session.machine.running is not None:
            raise RuntimeError(_LOOP_IN_THREAD)
        super().run_forever()

    # -- what the selector asks --------------------------------------------------------------------

    def is_busy(self) -> bool:
        """Callbacks are ready, or the loop was told to stop."""
        return bool(self._ready) or self._stopping

    def scheduled(self) -> list[TutorTimerHandle]:
        return self._scheduled

    def next_timer(self) -> TutorTimerHandle | None:
        """The earliest timer that will fire some day. `_run_once` has dropped cancelled heads already; threads may add more."""
        while self._scheduled and self._scheduled[0]._cancelled:
            self._timer_cancelled_count -= 1
            timer = heapq.heappop(self._scheduled)
            timer._scheduled = False
        if self._scheduled and self._scheduled[0]._when != float("inf"):
            head: TutorTimerHandle = self._scheduled[0]
            return head
        return None

    def has_endless_timer(self) -> bool:
        return any(timer._when == float("inf") and not timer._cancelled for timer in self._scheduled)

    # -- threads -----------------------------------------------------------------------------------

    async def shutdown_default_executor(self, timeout: float | None = None) -> None:
        """Waits until the default executor's threads are idle, in virtual time (asyncio's own would start a thread)."""
        self._executor_shutdown_called = True
        executor = self._default_executor
        if executor is None:
            return
        executor.shutdown(wait=False)
        idle = self.create_future()
        executor.when_idle(lambda: self._end_waiting(idle, True))
        patience = self._give_up_after(timeout, idle)
        try:
            is_idle = await idle
        finally:
            if patience is not None:
                patience.cancel()
        if not is_idle:
            # As asyncio words it.
            warnings.warn(
                f"The executor did not finishing joining its threads within {timeout} seconds.",
                RuntimeWarning,
                stacklevel=2,
            )

    def _give_up_after(self, timeout: float | None, idle: asyncio.Future[bool]) -> Entry | None:
        """Sets the end of waiting for an executor. Where its threads wait for ever, that is told instead."""
        agenda = self.session.agenda
        # Python 3.11 knows no such end, and 3.12 does not keep to it.
        if timeout is None or sys.version_info < (3, 13) or agenda.head() is None:
            return None
        return agenda.add(self.session.clock.now + timeout, lambda: self._end_waiting(idle, False))

    def _end_waiting(self, idle: asyncio.Future[bool], is_idle: bool) -> None:
        # Threads may outlast the patience for them, and the loop.
        if not self.is_closed():
            self.call_soon_threadsafe(_resolve, idle, is_idle)

    def run_in_executor(self, executor: Any, func: Any, *args: Any) -> Any:
        future = super().run_in_executor(executor, func, *args)
        self.session.machine.note_wrapped(future)
        return future

    def close(self) -> None:
        if not self.is_running():
            self.session.signals.forget_loop(self)
        super().close()


# Whoever prints a loop should see what they see elsewhere.
TutorLoop.__name__ = TutorLoop.__qualname__ = (
    "_UnixSelectorEventLoop" if sys.platform != "win32" else "ProactorEventLoop"
)


def _resolve(future: asyncio.Future[bool], is_idle: bool) -> None:
    if not future.done():
        future.set_result(is_idle)
