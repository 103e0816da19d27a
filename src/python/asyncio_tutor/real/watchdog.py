"""Finds out what blocks the loop: a thread of ours looks at the loop's stack when a step takes too long."""

from __future__ import annotations

import sys
import time
from types import FrameType

from ..run.places import Place, is_own, place_of
from ..run.session import Session

#: Seconds after which a step is told of as blocking: as `loop.slow_callback_duration`.
SLOW = 0.1
_LOOK_EVERY = 0.02

_sleep = time.sleep
_now = time.perf_counter_ns


class Watchdog:
    """What the loop's thread was seen doing during the step that runs now."""

    def __init__(self, session: Session, thread: int) -> None:
        self._session = session
        self._thread = thread
        self.call: str | None = None
        self.place: Place | None = None
        self.step: int | None = None

    def run(self) -> None:
        session = self._session
        while session.outcome is None:
            _sleep(_LOOK_EVERY)
            began = session.step.began_real
            if began is None or _now() - began < _LOOK_EVERY * 1e9:
                continue
            frame = sys._current_frames().get(self._thread)
            if frame is not None and session.step.began_real == began:
                self.step = began
                self.call, self.place = describe(frame)

    def seen(self, step: int) -> tuple[str, Place | None]:
        """What was seen in the step that began then."""
        if self.step == step and self.call is not None:
            return self.call, self.place
        return "a step without an await", None


def describe(frame: FrameType) -> tuple[str, Place | None]:
    """The program's innermost line, and what it has called: `requests.get()`; itself when it computes."""
    called: FrameType | None = None
    at: FrameType | None = frame
    while at is not None and not is_own(at.f_code.co_filename):
        called, at = at, at.f_back
    if at is None:
        return "a step without an await", None
    place = place_of(at.f_code, at.f_lineno)
    if called is None:
        return f"{at.f_code.co_name}()", place
    module = called.f_globals.get("__name__", "")
    return f"{module}.{called.f_code.co_name}()".lstrip("."), place
