"""The facts and numbers of one run. What plays a part in it is put together in world/assemble.py."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from .acting import Acting, Step
from .agenda import Agenda
from .clock import VirtualClock
from .effort import Effort
from .places import Place
from .recording import Ending, Limits, Recording, Sink
from .schedules import Schedule
from .turns import Turns
from .wire import BusyWhy, RunStartedClock, RunStartedEngine

#: Taken before the `time` module is put on virtual time.
_real_nanoseconds = time.perf_counter_ns


class RecordedTask(Protocol):
    """A task as a run knows it."""

    #: Its id in the trace; None for asyncio's own housekeeping.
    @property
    def number(self) -> int | None: ...

    def done(self) -> bool: ...

    def get_name(self) -> str: ...

    def get_coro(self) -> Any: ...

    def cancel(self) -> bool: ...

    @property
    def _fut_waiter(self) -> Any:
        """What it waits for; None while it is ready or runs."""
        ...


class RunningLoop(Protocol):
    """What a run may ask of its loop, in either kind of time."""

    def tasks(self) -> Sequence[RecordedTask]:
        """Its tasks, in any order."""
        ...

    def main_task(self) -> RecordedTask | None:
        """The task that the program waits for."""
        ...

    def call_soon_threadsafe(self, callback: Callable[..., object], *args: Any) -> object: ...


class Session(Recording):
    """A run from its first event to its outcome; see Recording for `sink`."""

    def __init__(
        self,
        sink: Sink | None,
        limits: Limits,
        ended: Callable[[Ending], None] | None,
        clock: VirtualClock,
        acting: Acting,
    ) -> None:
        super().__init__(sink, limits, ended, clock)
        self.agenda = Agenda(clock)
        self.turns = Turns(clock, self.agenda)
        self.schedule = Schedule()
        #: Sets of tasks iterate by this multiple of the tasks' serial numbers. Stock Python's order, by address, is any.
        self.order_of_sets = 1
        self.acting = acting
        self.step = Step()
        self.effort = Effort()
        #: Computing takes virtual time.
        self.counts_computing = False
        #: The loop that runs now, if one does.
        self.loop: RunningLoop | None = None
        #: By number: the address that a connection was opened to, and the line that did.
        self.places_of_connections: dict[int, tuple[str, Place | None]] = {}
        #: In real time a step that takes long is told of.
        self.times_steps = False
        self._began_real = _real_nanoseconds()
        self._task_ids = 0
        self._timer_ids = 0
        self._callback_ids = 0
        self._default_names = 0

    def begin(
        self, engine: RunStartedEngine, clock: RunStartedClock, program: str, made_with: Sequence[str] = ()
    ) -> None:
        """Records the beginning of the run, and the options that it was asked for with."""
        self.emit(
            "run.started",
            version=1,
            python=".".join(str(part) for part in sys.version_info[:3]),
            engine=engine,
            clock=clock,
            program=program,
            madeWith=list(made_with),
        )

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

    def note_step_took(self, began: int, micros: int) -> None:
        """A step that began then (real nanoseconds) took so long. In virtual time that is not told."""

    def busy_with(self) -> BusyWhy:
        """What a run that does not end is busy with: one step without an await, turns without rest, or lawful work."""
        now = _real_nanoseconds()
        step = self.step.began_real
        if self.loop is None or (step is not None and now - step > (now - self._began_real) / 2):
            return "no-await"
        return "spinning" if self.turns.spins else "working"
