"""What asyncio tells its exception handler: logged by asyncio, recorded by us."""

from __future__ import annotations

import asyncio
from typing import Any

from ..run.places import Place, is_own, place_of, place_of_error
from ..run.session import Session
from ..run.shortrepr import callback_name, short_error
from ..run.tracebacks import hide_our_frames
from ..run.wire import WarningKind
from .tasks import TutorTask

_KINDS: dict[str, WarningKind] = {
    "Task exception was never retrieved": "never-retrieved",
    "Task was destroyed but it is pending!": "destroyed-pending",
}


def report_problem(session: Session, context: dict[str, Any]) -> None:
    """Records a warning about a task or a callback, if the `context` of an exception handler is about one."""
    error = context.get("exception")
    if isinstance(error, BaseException):
        hide_our_frames(error)
        handle = context.get("handle")
        if isinstance(handle, asyncio.Handle):
            _report_callback(session, callback_name(handle._callback), error)
            return
    kind = _KINDS.get(context.get("message", ""))
    task = context.get("task") or context.get("future")
    if kind is None or not isinstance(task, TutorTask) or task.number is None:
        return
    if isinstance(error, (SystemExit, KeyboardInterrupt)):
        return  # it went to the loop as well, and ended the program
    session.emit(
        "warning",
        kind=kind,
        message=_sentence(kind, task.get_name(), error),
        task=task.number,
        place=_place(task, error),
    )


def _report_callback(session: Session, name: str, error: BaseException) -> None:
    session.emit(
        "warning",
        kind="callback-failed",
        message=f"The callback {name} failed with {short_error(error)}, and the loop went on without it.",
        task=None,
        place=place_of_error(error),
    )


def _sentence(kind: str, name: str, error: BaseException | None) -> str:
    if kind == "never-retrieved":
        return f"{name} raised {type(error).__name__}, and nobody looked at it: no `await`, no `result()`."
    return f"{name} was thrown away while it was still pending."


def _place(task: TutorTask, error: BaseException | None) -> Place | None:
    if error is not None:
        return place_of_error(error)
    code = getattr(task.get_coro(), "cr_code", None)
    return place_of(code, code.co_firstlineno) if code is not None and is_own(code.co_filename) else None
