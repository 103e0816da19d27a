"""A job in a real thread. One baton passes between it and the main thread, so that only one of them ever runs.

Shared state is therefore true: each stretch of the job's code runs at the virtual moment at which it would run.
"""

from __future__ import annotations

import _thread
import threading
from collections.abc import Callable

from ..run.clock import clean
from ..run.recording import Ended
from .job import Computing, Job, Segment, Sleeping, Waiting

_allocate = _thread.allocate_lock

#: Computing is handed over in slices of the interpreter's own switch interval (`sys.getswitchinterval()`).
_SLICE = 0.005


class ThreadJob(Job):
    def next_segment(self) -> Segment:
        machine = self.machine
        before, machine.running = machine.running, self
        self.now = self.session.clock.now
        try:
            if self.thread is None:
                # The baton: two real locks, both taken until it is handed over.
                self._to_job, self._to_main = _allocate(), _allocate()
                self._to_job.acquire()
                self._to_main.acquire()
                self._owed = 0.0
                self.thread = threading.Thread(target=self._work, name=self.pool.thread_name(self), daemon=True)
                machine.start_real_thread(self.thread)
            self._to_job.release()
            self._to_main.acquire()
        finally:
            machine.running = before
        return self._segment

    def _work(self) -> None:
        # Starting a thread takes locks, too, and those are real: the job begins when that is over.
        self._to_job.acquire()
        try:
            self.session.stop_if_over()
            finished = self.run_call()
            if self._owed:
                self._hand_over(Computing(self._owed))
            self._segment: Segment = finished
        except Ended:
            return
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
        if isinstance(segment, Computing):
            self._owed = 0.0
        self._segment = segment
        self._to_main.release()
        self._to_job.acquire()
        self.session.stop_if_over()

    def abandon(self) -> None:
        """The run is over: the parked thread unwinds."""
        if self.thread is not None and self.thread.is_alive():
            self._to_job.release()

    def wait_for(self, over: Callable[[], bool], label: str) -> None:
        if self._owed:
            self._hand_over(Computing(self._owed))
        self._hand_over(Waiting(over, label))

    def later(self, action: Callable[[], None]) -> None:
        action()
