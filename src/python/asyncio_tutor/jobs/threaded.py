"""A job in a thread. One baton passes between it and the main thread, so that only one of them ever runs.

Shared state is therefore true: each stretch of the job's code runs at the virtual moment at which it would run.
"""

from __future__ import annotations

from collections.abc import Callable

from ..run.clock import clean
from ..run.places import running_frames
from ..run.recording import Ended
from . import carriers
from .job import Computing, Job, Segment, Sleeping, Waiting

#: Computing is handed over in slices of the interpreter's own switch interval (`sys.getswitchinterval()`).
_SLICE = 0.005


class ThreadJob(Job):
    _has_begun = False
    _has_ended = False

    def next_segment(self) -> Segment:
        machine = self.machine
        before, machine.running = machine.running, self
        self.now = self.session.clock.now
        try:
            if not self._has_begun:
                # The baton: two locks, both taken until it is handed over.
                self._to_job, self._to_main = carriers.new_lock(), carriers.new_lock()
                self._to_job.acquire()
                self._to_main.acquire()
                self._owed = 0.0
                carriers.start(self._work)
                self._has_begun = True
            self._to_job.release()
            self._to_main.acquire()
        finally:
            machine.running = before
        # The job itself may have passed a limit.
        self.session.stop_if_over()
        return self._segment

    def _work(self) -> None:
        self._to_job.acquire()
        try:
            self.session.stop_if_over()
            finished = self.run_call()
            if self._owed:
                self._hand_over(Computing(self._owed))
            self._segment: Segment = finished
        except Ended:
            pass
        self._has_ended = True
        self._to_main.release()

    def pass_segment(self, segment: Sleeping | Computing) -> None:
        if isinstance(segment, Computing):
            self.now, self.cpu = clean(self.now + segment.seconds), clean(self.cpu + segment.seconds)
            self._owed = clean(self._owed + segment.seconds)
            if self._owed < _SLICE:
                return
            segment = Computing(self._owed)
        elif self._owed:
            self._hand_over(Computing(self._owed))
        self._hand_over(segment)

    def _hand_over(self, segment: Segment) -> None:
        self.session.stop_if_over()
        if isinstance(segment, Computing):
            self._owed = 0.0
        self._segment = segment
        self._to_main.release()
        self._to_job.acquire()
        self.session.stop_if_over()
        self.restart_computing()

    def abandon(self) -> None:
        """The run is over: what is parked unwinds, before anything else is done."""
        if self._has_begun and not self._has_ended:
            self._to_job.release()
            self._to_main.acquire()

    def wait_for(self, over: Callable[[], bool], label: str) -> None:
        self.charge()
        if self._owed:
            self._hand_over(Computing(self._owed))
        # Now: what is around a frame can't be asked of a stack that is suspended (`_PyEntryFrame` is on it).
        self.waits_in, self.waits_for = running_frames(), label
        try:
            self._hand_over(Waiting(over, label))
        finally:
            self.waits_in = []

    def later(self, action: Callable[[], object]) -> None:
        self.charge()
        action()

    touch = later
