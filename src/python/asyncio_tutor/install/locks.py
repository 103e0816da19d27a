"""Locks and semaphores tell who acquires and who releases them."""

from __future__ import annotations

import asyncio
import functools
from typing import Any, Literal

from ..waits.known import know_wait
from ..world.current import current_or_none


def watch_locks() -> None:
    _watch(asyncio.Lock, "lock")
    _watch(asyncio.Semaphore, "semaphore")


def _watch(kind: type[Any], name: Literal["lock", "semaphore"]) -> None:
    """Makes `kind.acquire` and `kind.release` tell the current session. The calls themselves stay as they are."""
    acquire, release = kind.acquire, kind.release

    @functools.wraps(acquire)
    async def watched_acquire(self: Any) -> Any:
        acquired = await acquire(self)
        session = current_or_none()
        if session is not None and session.acting.task is not None:
            session.waits.holders.add(self, session.acting.task)
            session.waits.holders.tell(self, session)
        return acquired

    @functools.wraps(release)
    def watched_release(self: Any) -> None:
        release(self)
        session = current_or_none()
        if session is not None:
            session.waits.holders.remove(self, session.acting.task)
            session.waits.holders.tell(self, session)

    # Else asyncio takes a bound one for a plain function, and tells where it stands.
    del watched_acquire.__wrapped__, watched_release.__wrapped__
    kind.acquire, kind.release = watched_acquire, watched_release
    know_wait(acquire.__code__, name)
