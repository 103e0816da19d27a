"""One run: its clock, its trace, and what acts in it at this moment."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from . import causes
from .agenda import Agenda
from .causes import Cause
from .clock import VirtualClock
from .places import Place, current_place
from .recording import Limits, Recording, Sink

if TYPE_CHECKING:
    from .recording_loop import RecordingLoop

#: Taken before the `time` module is put on virtual time.
_real_nanoseconds = time.perf_counter_ns


class Session(Recording):
    """A run from its first event to its outcome; see Recording for `sink`."""

    def __init__(
        self, sink: Sink | None, limits: Limits | None = None, ended: Callable[[], None] | None = None
    ) -> None:
        from .busy_waiting import BusyWaiting
        from .holders import Holders
        from .network.network import Network
        from .network.sockets import Sockets
        from .output import Output
        from .queues import Queues
        from .schedules import Schedule
        from .signals import SignalTable
        from .threads.machine import Machine
        from .wait_names import LockNames
        from .what_if import WhatIf

        super().__init__(sink, limits or Limits(), ended)
        self.clock = VirtualClock()
        self.agenda = Agenda(self.clock)
        self.signals = SignalTable(self)
        self.machine = Machine(self)
        self.network = Network(self)
        self.sockets = Sockets()
        self.holders = Holders()
        self.lock_names = LockNames()
        self.queues = Queues()
        self.what_if = WhatIf(self)
        self.schedule = Schedule()
        #: By number: the address that a connection was opened to, and the line that did.
        self.places_of_connections: dict[int, tuple[str, Place | None]] = {}
        self.output = Output(self)
        self.busy_waiting = BusyWaiting(self)
        #: Sets of tasks iterate by this multiple of the tasks' serial numbers. Stock Python's order, by address, is any.
        self.order_of_sets = 1
        #: The loop that runs now, if one does.
        self.loop: RecordingLoop | None = None
        #: What acts now, and thus causes whatever becomes ready.
        self.acting: Cause = causes.RUNNER
        #: The task whose cancellation travels on to what it waits for.
        self.asking: Cause | None = None
        #: The task whose step runs now.
        self.task: int | None = None
        #: The timer that a sleep set last.
        self.last_sleep: Any = None
        #: When (real nanoseconds) the running step began, to tell a busy step from a busy loop.
        self.step_began_real: int | None = None
        #: Real nanoseconds spent waiting for somebody to type, which is no computing.
        self.typing_real = 0
        #: In real time a step that takes long is told of.
        self.times_steps = False
        self._began_real = _real_nanoseconds()
        self._task_ids = 0
        self._timer_ids = 0
        self._callback_ids = 0
        self._default_names = 0

    def new_task(self) -> int:
        self._task_ids += 1
        return self._task_ids

    def new_timer(self) -> int:
        self._timer_ids += 1
        return self._timer_ids

    def new_callback(self) -> int:
        self._callback_ids += 1
        return self._callback_ids

    def new_default_name(self) -> int:
        """The N of the next `Task-N`."""
        self._default_names += 1
        return self._default_names

    def finish(self, outcome: dict[str, Any]) -> None:
        if self.outcome is None:
            self.queues.report(self)
        super().finish(outcome)

    # -- time --------------------------------------------------------------------------------------

    def move_to(self, when: float) -> None:
        """The clock moves on because nothing was ready: whoever spun has stopped."""
        limit = self.limits.virtual_seconds
        if limit is not None and when > limit:
            self.clock.move_to(limit)
            self.end({"kind": "over-limit", "status": 1, "limit": "virtual-time", "allowed": limit})
        self.clock.move_to(when)
        self.busy_waiting.progress()

    def block(self, seconds: float, call: str) -> None:
        """Blocks the calling (main) thread for `seconds` while the rest of the world goes on."""
        began = self.clock.micros
        place = current_place()
        self.busy_waiting.step_boundary()
        try:
            self.pass_until(self.clock.now + seconds)
        finally:
            self.note_block(began, call, place)

    def pass_until(self, when: float) -> None:
        """Time passes outside the loop: signals arrive and threads go on until `when`."""
        while (entry := self.agenda.head()) is not None and entry.when <= when:
            self.agenda.run_head()
            self.machine.resume_waiting()
        self.move_to(when)

    def block_while(self, going: Callable[[], bool], call: str) -> None:
        """Blocks the calling (main) thread until `going()` is false, which only other threads can bring about."""
        began = self.clock.micros
        place = current_place()
        while going():
            if self.agenda.head() is None:
                label = f"{call}, which blocks the loop"
                stuck = {"task": self.task or 0, "name": "", "label": label, "holders": [], "place": place}
                self.end({"kind": "deadlocked", "status": 1, "stuck": [stuck]})
            self.agenda.run_head()
            self.machine.resume_waiting()
        self.note_block(began, call, place)

    def note_block(self, began: int, call: str, place: Place | None) -> None:
        """Records that the loop was blocked since `began` (virtual microseconds), if any time has passed."""
        micros = self.clock.micros - began
        if micros and self.loop is not None:
            self.emit("blocked", task=self.task, micros=micros, call=call, place=place)

    def note_step_took(self, began: int, micros: int) -> None:
        """A step that began then (real nanoseconds) took so long. In virtual time that is not told."""

    def busy_with(self) -> str:
        """What a run that does not end is busy with: one step without an await, turns without rest, or lawful work."""
        now = _real_nanoseconds()
        step = self.step_began_real
        if self.loop is None or (step is not None and now - step > (now - self._began_real) / 2):
            return "no-await"
        return "spinning" if self.busy_waiting.spins else "working"


_current: Session | None = None


def current() -> Session:
    """The session that runs now. There is always one while a program of a learner's runs."""
    if _current is None:
        raise RuntimeError("asyncio-tutor: no run is going on")
    return _current


def current_or_none() -> Session | None:
    return _current


def enter(session: Session | None) -> Session | None:
    """Makes `session` the current one; returns the one before."""
    global _current
    before, _current = _current, session
    return before


def python_version() -> str:
    return ".".join(str(part) for part in sys.version_info[:3])
