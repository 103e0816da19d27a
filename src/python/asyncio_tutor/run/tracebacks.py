"""Tracebacks as a learner knows them: without the tutor's own frames."""

from __future__ import annotations

import itertools
import sys
import traceback
import types
from asyncio.constants import DEBUG_STACK_DEPTH
from typing import Any

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


def hide_ours_in_stack(stack: list[Any] | None) -> None:
    """The same for where something is made, which asyncio keeps in debug mode: `stack` becomes that of the caller's caller.

    asyncio keeps ten frames, of which the innermost is its own, and dropped.
    """
    if stack:
        frames = (
            each for each in traceback.walk_stack(sys._getframe(1)) if not each[0].f_code.co_filename.startswith(OURS)
        )
        kept = traceback.StackSummary.extract(itertools.islice(frames, DEBUG_STACK_DEPTH - 1), lookup_lines=False)
        stack[:] = reversed(kept)


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
