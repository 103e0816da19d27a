"""Whoever asks asyncio for a loop gets one of ours.

Every loop that a program doesn't choose itself comes from the default policy's `_loop_factory`, so that is what is
replaced. A policy or a `loop_factory=` of the program's own bypasses us, as it should; it is refused with a sentence.
"""

from __future__ import annotations

import asyncio
import asyncio.events
import asyncio.runners
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from ..loop.recording import RecordingLoop
from ..world.current import current_or_none
from ..world.refused import refuse_loop_elsewhere


def replace_loops(kind: Any) -> None:
    """Whoever asks for a new loop gets one of this kind."""
    # Pyodide puts its own in place of these, which need a running JavaScript loop.
    asyncio.run = asyncio.runners.run
    asyncio._set_running_loop(None)
    # Its public name is deprecated in 3.14, which has this one.
    names = ("_set_event_loop_policy", "set_event_loop_policy")
    next(getattr(asyncio.events, name) for name in names if hasattr(asyncio.events, name))(None)
    for name in ("SelectorEventLoop", "EventLoop"):
        if hasattr(asyncio, name):
            setattr(asyncio, name, kind)
    for module in (sys.modules.get("asyncio.unix_events"), sys.modules.get("asyncio.windows_events")):
        for name in ("_UnixDefaultEventLoopPolicy", "_DefaultEventLoopPolicy", "WindowsProactorEventLoopPolicy"):
            policy = getattr(module, name, None)
            if policy is not None:
                policy._loop_factory = kind


def refuse_second_loops() -> None:
    """`asyncio.run` and Runner are refused where no loop can run, before they make anything."""
    begin: Callable[[Any], None] = asyncio.Runner._lazy_init  # pyright: ignore[reportAttributeAccessIssue]

    def begin_where_it_can(self: Any) -> None:
        refuse_loop_elsewhere(_main_of)
        begin(self)

    asyncio.Runner._lazy_init = begin_where_it_can  # pyright: ignore[reportAttributeAccessIssue]


def _main_of() -> Any:
    """What `asyncio.run` was called with, by which a Runner begins. It is not in between, or it would be seen in tracebacks."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and frame.f_code is not asyncio.runners.run.__code__:
        frame = frame.f_back
    return None if frame is None else frame.f_locals.get("main")


def watch_foreign_loops() -> None:
    """A program that brings a loop of its own (uvloop) is refused with a sentence: nothing on it could be seen."""
    begin: Callable[[Any], None] = asyncio.Runner._lazy_init  # pyright: ignore[reportAttributeAccessIssue]

    def begin_if_ours(self: Any) -> None:
        begin(self)
        loop = self._loop
        if current_or_none() is not None and not isinstance(loop, RecordingLoop):
            kind = type(loop)
            raise RuntimeError(
                f"This program brings an event loop of its own ({kind.__module__}.{kind.__qualname__}), on which nothing "
                "can be traced. Leave it away while you trace."
            )

    asyncio.Runner._lazy_init = begin_if_ours  # pyright: ignore[reportAttributeAccessIssue]
