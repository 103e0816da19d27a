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
    """Makes a new `kind`, its `acquire` and its `release` tell the current session. The calls themselves stay as they are."""
    init, acquire, release = kind.__init__, kind.acquire, kind.release

    @functools.wraps(init)
    def watched_init(self: Any, *arguments: Any, **keywords: Any) -> None:
        init(self, *arguments, **keywords)
        session = current_or_none()
        if session is not None:
            session.private_locks.note_made(self, session.acting.task)

    @functools.wraps(acquire)
    async def watched_acquire(self: Any) -> Any:
        session = current_or_none()
        if session is not None and session.acting.task is not None:
            session.private_locks.note_asked(self, session.acting.task)
        acquired = await acquire(self)
        session = current_or_none()
        if session is not None and session.acting.task is not None:
            session.private_locks.note_held(self, session.acting.task)
            session.waits.holders.add(self, session.acting.task)
            session.waits.holders.tell(self, session)
        return acquired

    @functools.wraps(release)
    def watched_release(self: Any) -> None:
        release(self)
        session = current_or_none()
        if session is not None:
            session.private_locks.note_released(self)
            session.waits.holders.remove(self, session.acting.task)
            session.waits.holders.tell(self, session)

    # Else asyncio takes a bound one for a plain function, and tells where it stands.
    del watched_acquire.__wrapped__, watched_release.__wrapped__
    kind.__init__, kind.acquire, kind.release = watched_init, watched_acquire, watched_release
    know_wait(acquire.__code__, name)
