"""Tracebacks as a learner knows them: without the tutor's own frames."""

from __future__ import annotations

import sys
import traceback
import types
from collections.abc import Iterator

from .places import OURS


def hide_our_frames(error: BaseException) -> None:
    """Takes the tutor's own frames out of the tracebacks of an exception and of all that it was raised from."""
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        one.__traceback__ = _without_ours(one.__traceback__)
        waiting += [one.__cause__, one.__context__, *getattr(one, "exceptions", ())]


#: The functions of ours that run a program: what called them is no part of it.
_runs_program: set[types.CodeType] = set()


def runs_program(function: types.FunctionType) -> None:
    """A stack that a program looks at begins where `function` has called it."""
    _runs_program.add(function.__code__)


def hide_our_frames_in_stacks() -> None:
    """The same for stacks: those that a program prints, and those of where things are made, which asyncio keeps in debug mode."""
    walk = traceback.walk_stack

    def without_ours(f: types.FrameType) -> Iterator[tuple[types.FrameType, int]]:
        for frame, line in walk(f):
            if frame.f_code in _runs_program:
                return
            if not frame.f_code.co_filename.startswith(OURS):
                yield frame, line

    def walk_stack(f: types.FrameType | None) -> Iterator[tuple[types.FrameType, int]]:
        return without_ours(f or sys._getframe(1))

    traceback.walk_stack = walk_stack


def _without_ours(entry: types.TracebackType | None) -> types.TracebackType | None:
    kept = []
    while entry is not None:
        if not entry.tb_frame.f_code.co_filename.startswith(OURS):
            kept.append(entry)
        entry = entry.tb_next
    following: types.TracebackType | None = None
    for one in reversed(kept):
        following = types.TracebackType(following, one.tb_frame, one.tb_lasti, one.tb_lineno)
    return following
