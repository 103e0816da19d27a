"""A job: one call made in a thread or a process, seen as segments of sleeping and computing."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any, Literal, NamedTuple, Protocol

from ..run import spinning
from ..run.effort import COUNTED, MILLISECOND, wall_nanoseconds
from ..run.places import current_place
from ..run.recording import Ended
from ..run.session import Session
from ..run.shortrepr import short_error, short_repr
from ..run.what_if import WhatIf
from .common import AnyJob, AnyMachine
from .worker import Worker

_FIRST_IDENT = 1 << 40

#: Less than this adds up to nothing: then the processor's clock is not asked. Nanoseconds.
_WORTH_ASKING = 10_000_000

Kind = Literal["thread", "process"]


class Owner(Protocol):
    """What a job belongs to: a pool, or a thread of the program's own."""

    kind: Kind

    @property
    def max_workers(self) -> int: ...

    @property
    def is_shut_down(self) -> bool: ...

    def is_working(self) -> bool:
        """True while an interpreter would have to wait for it at its end."""
        ...

    def end_workers(self) -> None:
        """The run is over."""
        ...


class Sleeping(NamedTuple):
    """The job sleeps for `seconds`: others go on."""

    seconds: float
    label: str


class Computing(NamedTuple):
    """The job computes for `seconds` of processor time. Threads share one processor, the GIL; processes don't."""

    seconds: float


class Waiting(NamedTuple):
    """The job waits until `over()`, which others bring about."""

    over: Callable[[], bool]
    label: str


class Effect(NamedTuple):
    """Something the job does to the world: prints, calls into the loop."""

    action: Callable[[], object]


class Finished(NamedTuple):
    """The call returned or raised."""

    value: Any
    error: BaseException | None


Segment = Sleeping | Computing | Waiting | Effect | Finished


class Bench(AnyMachine):
    """What a job sees of the machine that runs it."""

    def __init__(self, session: Session, what_if: WhatIf) -> None:
        super().__init__()
        self.session = session
        self.what_if = what_if
        #: The job whose code runs now, on its own clock; None while the main thread runs.
        self.running: Job | None = None
        #: Threads of the program's that have begun and not ended, in that order.
        self.threads: list[threading.Thread] = []
        #: What a signal does to a process of a pool, by the number of that.
        self.processes: dict[int, Callable[[int], None]] = {}
        self._numbers = itertools.count(1)
        self._idents = itertools.count(1)

    def new_number(self) -> int:
        return next(self._numbers)

    def new_ident(self) -> int:
        """What `threading.get_ident()` is in a thread: none that a real one has."""
        return _FIRST_IDENT + next(self._idents)

    def worker(self) -> Worker | None:
        return None if self.running is None else self.running.worker

    def waiting(self) -> list[Job]:
        """Jobs that wait for what others bring about, in that order."""
        raise NotImplementedError

    def writer(self) -> Job | None:
        return self.running


class Job(AnyJob):
    """What both ways of running a job share. Subclasses say how the call runs and how its segments come out.

    `now` and `cpu` are the job's own clocks in virtual seconds: `time.monotonic()` and `time.thread_time()` inside it.
    """

    def __init__(self, machine: Bench, pool: Owner, name: str, call: Callable[[], Any]) -> None:
        super().__init__(machine.new_number(), pool.kind, name)
        self.session = machine.session
        self.machine = machine
        self.pool = pool
        #: Where the program asked for it.
        self.place = current_place()
        self.now = 0.0
        self.cpu = 0.0
        self.state = ""
        #: Who runs it, once somebody does.
        self.worker: Worker | None = None
        #: While it waits for others: the frames from the innermost to the program's own, and the call by which it does.
        self.waits_in: list[FrameType] = []
        self.waits_for = ""
        self._call = call
        self._reads = spinning.Reads()
        self._spun = 0.0
        #: Real nanoseconds of processor time.
        self.computed = 0

    def next_segment(self) -> Segment:
        """Runs the call as far as its next segment."""
        raise NotImplementedError

    def measured_segment(self) -> Segment:
        """The same, and notes how long it computed."""
        effort = self.session.effort
        began = effort.begin()
        before = effort.latest
        try:
            return self.next_segment()
        finally:
            took = wall_nanoseconds() - began
            effort.elsewhere += took
            if took >= _WORTH_ASKING:
                self.computed += effort.since(began, before)

    def restart_computing(self) -> None:
        """The job has its turn: what was computed until now is others'."""
        if self.session.counts_computing:
            effort = self.session.effort
            self._began = effort.begin()
            self._before = effort.latest

    def charge(self) -> None:
        """What the job has computed since the last time takes virtual time, where that is asked for; in whole milliseconds."""
        effort = self.session.effort
        if not self.session.counts_computing or effort.begin() - self._began < COUNTED:
            return
        if (computed := effort.since(self._began, self._before)) >= COUNTED:
            self.pass_segment(Computing(computed // MILLISECOND / 1000))
            self.restart_computing()

    def sleep(self, seconds: float) -> None:
        """`time.sleep` in the job."""
        self.charge()
        self._reads.clear()
        self._spun = 0.0
        seconds = self.machine.what_if.stretch_in_job(self.name, seconds)
        self.pass_segment(Sleeping(seconds, f"sleep {seconds:g}"))

    def read_clock(self) -> None:
        """The job reads a wall clock: persistent reading is waiting."""
        self.charge()
        step = self._spin_step(self.now)
        if step:
            self.pass_segment(Sleeping(step, "busy waiting"))

    def read_cpu(self) -> None:
        """The job reads its processor clock: persistent reading is computing."""
        self.charge()
        step = self._spin_step(self.cpu)
        if step:
            self.pass_segment(Computing(step))

    def _spin_step(self, clock: float) -> float:
        if not self._reads.is_spin():
            return 0.0
        step = spinning.next_read(clock, self._spun) - clock
        self._spun += step
        return step

    def pass_segment(self, segment: Sleeping | Computing) -> None:
        """Called by the job's own code: lets the segment pass."""
        raise NotImplementedError

    def wait_for(self, over: Callable[[], bool], label: str) -> None:
        """Waits for others, where the job runs at its moment."""
        raise NotImplementedError

    def note_done(self, finished: Finished) -> None:
        """Records how it ended."""
        if self.computed >= self.session.effort.notable and not self.session.counts_computing:
            self.session.emit("computed", task=None, job=self.number, micros=self.computed // 1000)
        error = finished.error
        value = short_repr(finished.value) if error is None else short_error(error)
        self.session.emit("job.done", job=self.number, how="returned" if error is None else "raised", value=value)

    def run_call(self) -> Finished:
        """Lets the worker call the function, every exception kept for the future."""
        assert self.worker is not None
        self.restart_computing()
        try:
            finished = Finished(self.worker.run(self._call), None)
        except Ended:
            raise
        except BaseException as error:
            finished = Finished(None, error)
        self.charge()
        return finished
