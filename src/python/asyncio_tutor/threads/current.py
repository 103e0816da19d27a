"""`threading.current_thread()` inside a job is the job's worker, also where there are no real threads."""

from __future__ import annotations

import threading

from ..world.current import current_or_none

_real_current_thread = threading.current_thread


def _current_thread() -> threading.Thread:
    """Return the current Thread object, corresponding to the caller's thread of control."""
    session = current_or_none()
    job = session.machine.running if session is not None else None
    if job is not None and job.thread is not None:
        return job.shown_thread or job.thread
    return _real_current_thread()


def show_workers() -> None:
    """Replaces `threading.current_thread` and its older spelling."""
    _current_thread.__name__ = _current_thread.__qualname__ = "current_thread"
    threading.current_thread = _current_thread
