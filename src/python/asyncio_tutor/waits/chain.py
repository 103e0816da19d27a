"""The chain of awaits of a suspended task.

Taken at the moment of suspension, since frames move on. The future that a task waits for is anonymous for nearly
everything in asyncio; the chain of awaits from the task's coroutine to it tells what it stands for.
"""

from __future__ import annotations

import gc
from types import CodeType, CoroutineType, FrameType, GeneratorType
from typing import Any

from ..run.places import Place, is_own, place_of
from .known import CONDITION, KINDS

#: Awaitables that do not say what they await, and the attribute by which that is known among what they refer to.
_HIDING = {
    "async_generator_asend": "ag_frame",
    "async_generator_athrow": "ag_frame",
    "coroutine_wrapper": "cr_frame",
}

#: What a frame in the chain of awaits is, by the id of its code: the program's own (True), a known wait (False), or
#: neither (None). Ids, because the hash of a code object is computed anew each time, from all its bytes. What an id
#: stands for is kept, so no other code can have it.
_roles: dict[int, bool | None] = {}
_codes: list[CodeType] = []


def _role(code: CodeType) -> bool | None:
    if is_own(code.co_filename):
        role: bool | None = True
    else:
        role = False if code in KINDS else None
    _roles[id(code)] = role
    _codes.append(code)
    return role


def innermost(coroutine: Any) -> tuple[CodeType | None, Any, FrameType | None]:
    """The known wait that the program's innermost own frame asked for (its code and its coroutine), and that frame.

    `queue.join()` waits for an Event inside: it is the join that the program knows. But a condition that was notified
    waits for its lock, which is another thing. Frames are looked at only where
    they are needed, since Python makes an object of each one that is.
    """
    known: CodeType | None = None
    waits: Any = None
    own: Any = None
    while coroutine is not None:
        kind = type(coroutine)
        if kind is CoroutineType:
            code, following = coroutine.cr_code, coroutine.cr_await
        elif kind is GeneratorType:
            code, following = coroutine.gi_code, coroutine.gi_yieldfrom
        elif kind.__name__ == "FutureIter":
            break
        else:
            frame, following = frame_of(coroutine), _awaited_by(coroutine)
            code = None if frame is None else frame.f_code
            if following is coroutine:
                break
        if code is not None:
            number = id(code)
            role = _roles[number] if number in _roles else _role(code)
            if role:
                own, known = coroutine, None
            elif role is False and (known is None or known is CONDITION):
                known, waits = code, coroutine
        coroutine = following
    return known, waits, None if own is None else frame_of(own)


def place_in(coroutine: Any) -> Place | None:
    """The program's own innermost line in a task that is suspended, by its coroutine."""
    own = innermost(coroutine)[2]
    return None if own is None else place_of(own.f_code, own.f_lineno)


def frame_of(coroutine: Any) -> FrameType | None:
    """The frame of a coroutine, a generator or an async generator."""
    for name in ("cr_frame", "gi_frame", "ag_frame"):
        frame: FrameType | None = getattr(coroutine, name, None)
        if frame is not None:
            return frame
    return None


def _awaited_by(coroutine: Any) -> Any:
    """The next link in the chain of awaits."""
    inner = getattr(coroutine, "gi_yieldfrom", None)
    if inner is None:
        inner = getattr(coroutine, "ag_await", None)
    return inner if inner is not None else _hidden_in(coroutine)


def _hidden_in(awaitable: Any) -> Any:
    """The async generator behind an `asend()`, the coroutine behind its `__await__()`."""
    attribute = _HIDING.get(type(awaitable).__name__)
    if attribute is None:
        return None
    return next((one for one in gc.get_referents(awaitable) if hasattr(one, attribute)), None)
