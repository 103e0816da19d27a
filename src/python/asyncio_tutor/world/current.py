"""The session that runs now."""

from __future__ import annotations

from .assemble import WholeSession

_current: WholeSession | None = None


def current() -> WholeSession:
    """There is always one while a program of a learner's runs."""
    if _current is None:
        raise RuntimeError("asyncio-tutor: no run is going on")
    return _current


def current_or_none() -> WholeSession | None:
    return _current


def enter(session: WholeSession | None) -> WholeSession | None:
    """Makes `session` the current one; returns the one before."""
    global _current
    before, _current = _current, session
    return before
