"""`time.sleep` tells how long it blocked the loop, and the loop's steps tell when they took too long."""

from __future__ import annotations

import threading
import time
from typing import Any

from ..run.places import current_place
from ..world.current import current_or_none
from .session import RealSession

_sleep = time.sleep


def record_sleeps() -> None:
    """Replaces `time.sleep`, which the watchdog could not name: it is written in C."""
    _recorded_sleep.__name__ = _recorded_sleep.__qualname__ = "sleep"
    _recorded_sleep.__module__ = "time"
    time.sleep = _recorded_sleep


def _recorded_sleep(seconds: Any, /) -> None:
    session = current_or_none()
    if not isinstance(session, RealSession) or session.loop is None or threading.get_ident() != session.main_thread:
        return _sleep(seconds)
    began = session.clock.micros
    place = current_place()
    try:
        _sleep(seconds)
    finally:
        micros = session.clock.micros - began
        session.note_slept(micros)
        if micros > 0:
            session.emit(
                "blocked", task=session.acting.task, micros=micros, call=f"time.sleep({seconds:g})", place=place
            )
