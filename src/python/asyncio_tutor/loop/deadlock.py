"""The proof that nothing can wake the loop any more, and who waits for whom then."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NoReturn, Protocol

from ..run.wire import StuckTask
from ..world.assemble import WholeSession
from ..world.stuck import stuck_threads
from .tasks import TutorTask

_DEFAULT_NAME = re.compile(r"Task-\d+")


class HasTasks(Protocol):
    def tasks(self) -> Sequence[TutorTask]: ...


class MayBeStuck(HasTasks, Protocol):
    """What the proof looks at."""

    def has_endless_timer(self) -> bool: ...


def nothing_can_wake(loop: MayBeStuck, session: WholeSession) -> NoReturn:
    """No callback is ready, no timer set, no thread at work, no signal announced: ends the run.

    A program that sleeps for ever, or that has a signal handler, waits lawfully: only the world outside could wake it.
    """
    stuck = [*stuck_tasks(loop, session), *stuck_threads(session)]
    could_wake = session.signals.handled_names() + (["a connection"] if session.network.is_listening() else [])
    if could_wake or loop.has_endless_timer():
        session.end({"kind": "idle-for-ever", "status": 1, "couldWake": could_wake or ["SIGINT"], "stuck": stuck})
    session.end({"kind": "deadlocked", "status": 1, "stuck": stuck})
    raise AssertionError("unreachable")


def stuck_tasks(loop: HasTasks, session: WholeSession) -> list[StuckTask]:
    """The waiting tasks in order of creation, each with what it waits for."""
    tasks = [(task.number, task) for task in loop.tasks() if task.number is not None and not task.done()]
    return [_explain(number, task, session) for number, task in sorted(tasks, key=lambda each: each[0])]


def _shown_name(task: TutorTask) -> str:
    """A task that was given no name is known by its coroutine."""
    name = task.get_name()
    return getattr(task.get_coro(), "__name__", name) if _DEFAULT_NAME.fullmatch(name) else name


def _explain(number: int, task: TutorTask, session: WholeSession) -> StuckTask:
    waiting = session.waits.explain(task)
    return {
        "task": number,
        "name": _shown_name(task),
        "label": waiting["label"],
        "holders": waiting["holders"],
        "place": waiting["place"],
    }
