"""A job in a process: it runs in one go at its virtual start.

Its sleeps, its computing and its effects are noted while it runs, then played at their moments. It shares nothing with the
program, so that is as good as the real thing.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Generator
from contextlib import contextmanager

from ..run.clock import clean
from .job import Computing, Effect, Job, Segment, Sleeping


class InlineJob(Job):
    is_ahead = True

    def next_segment(self) -> Segment:
        if not hasattr(self, "_segments"):
            self._segments: deque[Segment] = deque()
            self.now = self.session.clock.now
            machine = self.machine
            before, machine.running = machine.running, self
            try:
                with _outside_loop():
                    self._segments.append(self.run_call())
            finally:
                machine.running = before
        return self._segments.popleft()

    def pass_segment(self, segment: Sleeping | Computing) -> None:
        self.session.stop_if_over()
        self.now = clean(self.now + segment.seconds)
        if isinstance(segment, Computing):
            self.cpu = clean(self.cpu + segment.seconds)
        last = self._segments[-1] if self._segments else None
        if isinstance(segment, Computing) and isinstance(last, Computing):
            self._segments[-1] = Computing(clean(last.seconds + segment.seconds))
        elif (
            isinstance(last, Sleeping)
            and isinstance(segment, Sleeping)
            and segment.label == last.label == "busy waiting"
        ):
            self._segments[-1] = Sleeping(clean(last.seconds + segment.seconds), segment.label)
        else:
            self._segments.append(segment)

    def later(self, action: Callable[[], None]) -> None:
        self.charge()
        self._segments.append(Effect(action))


@contextmanager
def _outside_loop() -> Generator[None, None, None]:
    """In a thread no loop is running and no task is current. Python 3.14 keeps the task per thread."""
    loop = asyncio._get_running_loop()
    task = asyncio.tasks.current_task(loop) if loop is not None else None
    swap = getattr(asyncio.tasks, "_swap_current_task", None)
    if task is not None and swap is not None:
        swap(loop, None)
    asyncio._set_running_loop(None)
    try:
        yield
    finally:
        asyncio._set_running_loop(loop)
        if task is not None and swap is not None:
            swap(loop, task)
