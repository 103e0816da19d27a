"""Locks and semaphores that a coroutine makes for itself: they keep nobody out, since each call has another one."""

from __future__ import annotations

import inspect
import sys
from types import FrameType
from typing import Any
from weakref import WeakKeyDictionary

from ..run.places import Place, is_own, place_of
from ..run.session import Session


class _Line:
    """All that are made on one line."""

    def __init__(self, place: Place, name: str) -> None:
        self.place = place
        self.name = name
        self.makers: set[int] = set()
        self.held = 0
        #: Two were held at once: had it been one, somebody would have waited.
        self.has_overlapped = False
        #: One was taken by another task than its maker: then it may well keep somebody out.
        self.is_shared = False


class PrivateLocks:
    """Which tasks take locks that they have made themselves, by the line that makes them."""

    def __init__(self) -> None:
        self._made: WeakKeyDictionary[Any, tuple[_Line, int]] = WeakKeyDictionary()
        self._lines: dict[tuple[str, int], _Line] = {}

    def note_made(self, lock: Any, task: int | None) -> None:
        """Only one that a coroutine makes in its own body counts: any other belongs to an object or to the module."""
        frame: FrameType | None = sys._getframe(1)
        while frame is not None and not is_own(frame.f_code.co_filename):
            frame = frame.f_back
        if frame is None or task is None or not frame.f_code.co_flags & inspect.CO_COROUTINE:
            return
        place = place_of(frame.f_code, frame.f_lineno)
        if place is not None:
            line = self._lines.setdefault((place["file"], place["line"]), _Line(place, type(lock).__name__))
            self._made[lock] = line, task

    def note_asked(self, lock: Any, task: int) -> None:
        line, maker = self._made.get(lock, (None, task))
        if line is not None and maker != task:
            line.is_shared = True

    def note_held(self, lock: Any, task: int) -> None:
        line, _ = self._made.get(lock, (None, task))
        if line is not None:
            line.makers.add(task)
            line.held += 1
            line.has_overlapped |= line.held > 1 and len(line.makers) > 1

    def note_released(self, lock: Any) -> None:
        line, _ = self._made.get(lock, (None, 0))
        if line is not None:
            line.held -= 1

    def report(self, session: Session) -> None:
        """Records a warning for each line whose locks were held at once, each by nobody but its maker."""
        for line in self._lines.values():
            if line.has_overlapped and not line.is_shared:
                session.emit(
                    "warning",
                    kind="lock-per-call",
                    message=f"{len(line.makers)} tasks made a {line.name} each here and took no other's, so none waited "
                    "for another.",
                    task=None,
                    place=line.place,
                )
