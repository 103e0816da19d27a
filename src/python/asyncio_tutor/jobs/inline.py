"""A job in a process: it runs in one go at its virtual start.

Its sleeps, its computing and its effects are noted while it runs, then played at their moments. It shares nothing with the
program, so that is as good as the real thing.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from typing import Any

from ..run.clock import clean
from .job import Bench, Computing, Effect, Job, Owner, Segment, Sleeping


class InlineJob(Job):
    is_ahead = True

    def __init__(self, machine: Bench, pool: Owner, name: str, call: Callable[[], Any]) -> None:
        super().__init__(machine, pool, name, call)
        self._segments: deque[Segment] | None = None

    def next_segment(self) -> Segment:
        if self._segments is None:
            self._segments = self.run_to_its_end()
        return self._segments.popleft()

    def run_to_its_end(self) -> deque[Segment]:
        """All its segments; the last one is `Finished`."""
        self._segments = segments = deque[Segment]()
        self.now = self.session.clock.now
        machine = self.machine
        before, machine.running = machine.running, self
        try:
            with _outside_loop():
                finished = self.run_call()
        finally:
            machine.running = before
        segments.append(finished)
        return segments

    def pass_segment(self, segment: Sleeping | Computing) -> None:
        self.session.stop_if_over()
        self.now = clean(self.now + segment.seconds)
        if isinstance(segment, Computing):
            self.cpu = clean(self.cpu + segment.seconds)
        segments = self._noted()
        last = segments[-1] if segments else None
        if isinstance(segment, Computing) and isinstance(last, Computing):
            segments[-1] = Computing(clean(last.seconds + segment.seconds))
        elif (
            isinstance(last, Sleeping)
            and isinstance(segment, Sleeping)
            and segment.label == last.label == "busy waiting"
        ):
            segments[-1] = Sleeping(clean(last.seconds + segment.seconds), segment.label)
        else:
            segments.append(segment)

    def later(self, action: Callable[[], object]) -> None:
        self.charge()
        self._noted().append(Effect(action))

    def touch(self, action: Callable[[], object]) -> None:
        """Nothing that belongs to the program is within its reach."""

    def adopt(self, segments: Iterable[Segment]) -> None:
        """They were noted elsewhere: in a process that ran the call."""
        self._noted().extend(segments)

    @contextmanager
    def unnoticed(self) -> Generator[None, None, None]:
        """What happens within it takes no time and has no effect."""
        segments = self._noted()
        length, now, cpu = len(segments), self.now, self.cpu
        try:
            yield
        finally:
            self.now, self.cpu = now, cpu
            while len(segments) > length:
                segments.pop()

    def so_far(self) -> list[Segment]:
        """What has been noted by now."""
        return list(self._noted())

    def _noted(self) -> deque[Segment]:
        assert self._segments is not None, "it does not run"
        return self._segments


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
