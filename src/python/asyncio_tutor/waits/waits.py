"""Says of a task that has just been suspended what it waits for."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Mapping
from types import CodeType, FrameType
from typing import Any

from ..jobs.common import AnyMachine
from ..run.acting import Step
from ..run.clock import VirtualClock
from ..run.session import RecordedTask
from ..run.wire import Waiting, WaitingOn
from .chain import frame_of, innermost
from .futures import describe_future, not_done, task_numbers
from .holders import Holders
from .known import KINDS, Known
from .names import LockNames, network_label, variable_name
from .wait import NEXT_TURN, NEXT_TURN_TEXT, Wait, place_text, wait_text

_SLEEP = asyncio.sleep.__code__


class Waits:
    """What the tasks of one run wait for, and what has to be kept to know it."""

    def __init__(self, clock: VirtualClock, step: Step, machine: AnyMachine) -> None:
        self._clock = clock
        self._step = step
        self._machine = machine
        self.holders = Holders()
        self._lock_names = LockNames()

    def explain(self, task: RecordedTask) -> Waiting:
        """The wire format's `waiting`."""
        known, coroutine, own = innermost(task.get_coro())
        future = task._fut_waiter
        wait = NEXT_TURN if future is None else self._describe(future, known, coroutine, own)
        return wait.explained(own)

    def text(self, task: RecordedTask) -> str:
        """The same as JSON text."""
        known, coroutine, own = innermost(task.get_coro())
        future = task._fut_waiter
        if future is None:
            start = NEXT_TURN_TEXT
        elif known is _SLEEP:
            # What recurs most goes without detours.
            start = wait_text("sleep", *self._sleep())
        else:
            start = self._describe(future, known, coroutine, own).text()
        return f"{start}{place_text(own)}}}"

    def _describe(self, future: Any, known: CodeType | None, coroutine: Any, own: FrameType | None) -> Wait:
        """What stands behind the `future` that the task has given to the loop."""
        if known is _SLEEP:
            return Wait("sleep", *self._sleep())
        if known is None:
            return describe_future(future, self._machine)
        kind, name = KINDS[known]
        on, describe = _DESCRIBERS[kind]
        frame = frame_of(coroutine)
        assert frame is not None
        return describe(self, on, name, frame.f_locals, own)

    def _sleep(self) -> tuple[str, int | None]:
        """Label and end of the sleep that has just set its timer, or is without end."""
        timer = self._step.last_sleep
        assert timer is not None
        when = timer.when()
        return timer.label, None if when == math.inf else self._clock.micros_of(when)

    def _several(self, on: WaitingOn, name: str, variables: Mapping[str, Any], own: FrameType | None) -> Wait:
        futures = not_done(variables.get("fs", ()))
        return Wait(on, f"{name} of {len(futures)}", tasks=task_numbers(futures))

    def _group(self, on: WaitingOn, name: str, variables: Mapping[str, Any], own: FrameType | None) -> Wait:
        tasks = variables["self"]._tasks
        return Wait(on, f"group of {len(tasks)}", tasks=task_numbers(tasks))

    def _completed(self, on: WaitingOn, name: str, variables: Mapping[str, Any], own: FrameType | None) -> Wait:
        iterator = variables.get("self")  # not there before 3.13
        return Wait(on, name) if iterator is None else Wait(on, name, tasks=task_numbers(iterator._todo))

    def _process(self, on: WaitingOn, name: str, variables: Mapping[str, Any], own: FrameType | None) -> Wait:
        job = self._machine.job_of_process(variables["self"].pid)
        return Wait(on, f"process.{name}") if job is None else Wait("job", job.name, job=job.number)

    def _network(self, on: WaitingOn, name: str, variables: Mapping[str, Any], own: FrameType | None) -> Wait:
        return Wait(on, network_label(name, variables, own))

    def _queue(self, on: WaitingOn, name: str, variables: Mapping[str, Any], own: FrameType | None) -> Wait:
        return Wait(on, f"{variable_name(variables.get('self'), own) or 'queue'}.{name}")

    def _held(self, on: WaitingOn, name: str, variables: Mapping[str, Any], own: FrameType | None) -> Wait:
        """A lock or a semaphore: it matters who has it."""
        primitive = variables.get("self")
        label = _labelled(name, self._lock_names.of(primitive, own))
        holders, number = self.holders.of(primitive), self.holders.number_of(primitive)
        return Wait(on, label, holders=holders, lock=number)

    def _primitive(self, on: WaitingOn, name: str, variables: Mapping[str, Any], own: FrameType | None) -> Wait:
        return Wait(on, _labelled(name, variable_name(variables.get("self"), own)))


def _labelled(name: str, variable: str | None) -> str:
    return f"{name} {variable}" if variable and variable != name else name


Describer = Callable[[Waits, WaitingOn, str, Mapping[str, Any], "FrameType | None"], Wait]

#: By the kind of a known wait (see known.py): what the wire calls it, and a method, given that, its name on the screen, the
#: variables of asyncio's own coroutine, and the program's frame that waits.
_DESCRIBERS: dict[Known, tuple[WaitingOn, Describer]] = {
    "wait": ("wait", Waits._several),
    "group": ("group", Waits._group),
    "completed": ("wait", Waits._completed),
    # Of a process that nobody has recorded.
    "process": ("other", Waits._process),
    "network": ("network", Waits._network),
    "queue": ("queue", Waits._queue),
    "lock": ("lock", Waits._held),
    "semaphore": ("semaphore", Waits._held),
    "event": ("event", Waits._primitive),
    "condition": ("condition", Waits._primitive),
    "barrier": ("barrier", Waits._primitive),
}
