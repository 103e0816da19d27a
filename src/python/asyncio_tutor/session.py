"""One run: its clock, its trace, and what acts in it at this moment."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from . import causes
from .agenda import Agenda
from .causes import Cause
from .clock import VirtualClock
from .places import Place, current_place

if TYPE_CHECKING:
    from .loop import TutorLoop

#: Takes a batch of events, each as JSON text.
Sink = Callable[[list[str]], None]

_BATCH = 512

# Events are made here and are no circles. Lone surrogates (undecodable bytes) survive as \\udcXX escapes.
_encode = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode

#: Taken before the `time` module is put on virtual time.
_real_nanoseconds = time.perf_counter_ns


class Ended(BaseException):
    """The run is over: a limit was passed, or nothing can go on. Unwinds the program; nothing more is recorded."""


class Limits:
    """What a run may use. None: as much as it wants."""

    def __init__(
        self, events: int | None = None, output_bytes: int | None = None, virtual_seconds: float | None = None
    ) -> None:
        self.events = events
        self.output_bytes = output_bytes
        self.virtual_seconds = virtual_seconds


class Session:
    """A run from its first event to its outcome. `sink` gets the events in batches, in order."""

    def __init__(
        self, sink: Sink, limits: Limits | None = None, ended: Callable[[], None] | None = None
    ) -> None:
        from .busy_waiting import BusyWaiting
        from .holders import Holders
        from .output import Output
        from .signals import SignalTable
        from .threads.machine import Machine

        self.clock = VirtualClock()
        self.agenda = Agenda(self.clock)
        self.limits = limits or Limits()
        self.signals = SignalTable(self)
        self.machine = Machine(self)
        self.holders = Holders()
        self.output = Output(self)
        self.busy_waiting = BusyWaiting(self)
        self.turn = 0
        #: Sets of tasks iterate by this multiple of the tasks' serial numbers. Stock Python's order, by address, is any.
        self.order_of_sets = 1
        #: The loop that runs now, if one does.
        self.loop: TutorLoop | None = None
        #: What acts now, and thus causes whatever becomes ready.
        self.acting: Cause = causes.RUNNER
        #: The task whose step runs now.
        self.task: int | None = None
        #: The timer that a sleep set last.
        self.last_sleep: Any = None
        self.outcome: dict[str, Any] | None = None
        #: When (real nanoseconds) the running step began, to tell a busy step from a busy loop.
        self.step_began_real: int | None = None
        #: Real nanoseconds spent waiting for somebody to type, which is no computing.
        self.typing_real = 0
        self._began_real = _real_nanoseconds()
        self._sink = sink
        self._ended = ended
        self._buffer: list[str] = []
        #: Events handed over.
        self._recorded = 0
        self._set_batch()
        self._task_ids = 0
        self._timer_ids = 0
        self._default_names = 0

    # -- recording ---------------------------------------------------------------------------------

    def emit(self, type: str, **fields: Any) -> None:
        """Records an event at this moment."""
        if self.outcome is not None:
            return
        if type != "output" and self.output.unfinished_line:
            self.output.flush()
        fields["type"] = type
        fields["at"] = self.clock.micros
        fields["turn"] = self.turn
        self._buffer.append(_encode(fields))
        if len(self._buffer) == self._batch:
            self._end_batch()

    def emit_of_task(self, type: str, task: int, rest: str = "") -> None:
        """The same for the three events that make up most of a trace: `rest` is JSON text, beginning with a comma."""
        if self.outcome is not None:
            return
        if self.output.unfinished_line:
            self.output.flush()
        buffer = self._buffer
        buffer.append(f'{{"type":"{type}","at":{self.clock.micros},"turn":{self.turn},"task":{task}{rest}}}')
        if len(buffer) == self._batch:
            self._end_batch()

    def _end_batch(self) -> None:
        """A batch is also full where the limit is reached."""
        self.flush()
        if self._recorded == self.limits.events:
            self.end({"kind": "over-limit", "status": 1, "limit": "events", "allowed": self._recorded})

    def flush(self) -> None:
        """Hands over what was recorded so far."""
        if self._buffer:
            events, self._buffer = self._buffer, []
            self._recorded += len(events)
            self._set_batch()
            self._sink(events)

    def _set_batch(self) -> None:
        """How many events are handed over at a time: fewer shortly before the limit."""
        limit = self.limits.events
        self._batch = _BATCH if limit is None or self._recorded >= limit else min(_BATCH, limit - self._recorded)

    def finish(self, outcome: dict[str, Any]) -> None:
        """Records how the run ended. Only the first outcome counts; afterwards nothing is recorded."""
        if self.outcome is None:
            self.emit("run.ended", outcome=outcome)
            self.outcome = outcome
            self.flush()
            if self._ended is not None:
                self._ended()

    def end(self, outcome: dict[str, Any]) -> None:
        """Ends a run that is still going: records the outcome and raises Ended."""
        self.finish(outcome)
        raise Ended

    def stop_if_over(self) -> None:
        """Raises Ended again for a program that caught it."""
        if self.outcome is not None:
            raise Ended

    def new_task(self) -> int:
        self._task_ids += 1
        return self._task_ids

    def new_timer(self) -> int:
        self._timer_ids += 1
        return self._timer_ids

    def new_default_name(self) -> int:
        """The N of the next `Task-N`."""
        self._default_names += 1
        return self._default_names

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
