"""What virtual time has not."""

from __future__ import annotations

import functools

from ..run.places import current_place
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


def _tell(what: str, options: str = "--python --clock real") -> str:
    session = current_or_none()
    there_are_none = f"In virtual time there are no {what}."
    if session is not None:
        tell = functools.partial(
            session.emit,
            "warning",
            kind="not-simulated",
            message=there_are_none,
            task=session.acting.task,
            place=current_place(),
        )
        job = session.machine.writer()
        if job is not None and job.is_ahead:
            job.later(tell)
        else:
            tell()
    return f"{there_are_none} Trace the program with `{options}` for that."
