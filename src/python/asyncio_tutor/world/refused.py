"""What virtual time has not."""

from __future__ import annotations

import functools
import inspect
import multiprocessing.process
from collections.abc import Callable
from typing import Any

from ..run.places import current_place
from ..run.wire import WarningKind
from .current import current_or_none


def refused(what: str) -> NotImplementedError:
    """The error of a program that wants `what`. It is recorded, too: the program may catch it and go on."""
    return NotImplementedError(_tell(what))


class NoProcess(NotImplementedError, OSError):
    """Whoever can do without other processes is prepared for an OSError, such as `platform.processor()`."""


NoProcess.__name__ = NoProcess.__qualname__ = "NotImplementedError"
NoProcess.__module__ = "builtins"


def refused_process() -> NoProcess:
    """The error of a program that starts another process."""
    return NoProcess(_tell("subprocesses"))


def refused_fork() -> NoProcess:
    """The error of a program that wants a pool of forks where there is no `fork`."""
    return NoProcess(_tell("forks in the built-in Python", "--python"))


def refuse_loop_elsewhere(main: Callable[[], Any] = lambda: None) -> None:
    """Raises the error of a program that runs an event loop in a thread or a process of its own, if it does that now.

    `main` gives what is to be run. A coroutine is closed: that nobody awaited it is not its maker's fault.
    """
    session = current_or_none()
    if session is None or session.machine.worker() is None:
        return
    coroutine = main()
    if inspect.iscoroutine(coroutine):
        coroutine.close()
    refuse_when_imported()
    job = session.machine.writer()
    is_process = job is not None and job.kind == "process"
    raise refused("event loops in the processes of a pool" if is_process else "event loops in other threads")


def refuse_when_imported() -> None:
    """Raises the error of a program that starts itself again where a process of its pool imports it."""
    if getattr(multiprocessing.process.current_process(), "_inheriting", False):
        would_run = "A process of the pool imports the program first, and would run it again by this line."
        _note("runs-when-imported", would_run)
        raise RuntimeError(f"{would_run} Put what the program does under `if __name__ == '__main__':`.")


def _tell(what: str, options: str = "--python --clock real") -> str:
    there_are_none = f"In virtual time there are no {what}."
    _note("not-simulated", there_are_none)
    return f"{there_are_none} Trace the program with `{options}` for that."


def refuse_in_process(what: str) -> None:
    """Raises the error of a program whose pool's process wants `what`: a call there runs in one go, alone."""
    session = current_or_none()
    job = None if session is None else session.machine.writer()
    if job is not None and job.is_ahead:
        raise refused(f"{what} in the processes of a pool")


def _note(kind: WarningKind, message: str) -> None:
    session = current_or_none()
    if session is None:
        return
    task, place = session.acting.task, current_place()
    note = functools.partial(session.emit, "warning", kind=kind, message=message, task=task, place=place)
    job = session.machine.writer()
    if job is not None and job.is_ahead:
        job.later(note)
    else:
        note()
