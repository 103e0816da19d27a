"""Queues tell what goes into them and what is taken out."""

from __future__ import annotations

import asyncio
import functools
from typing import Any

from ..world.current import current_or_none


def watch_queues() -> None:
    """Makes every queue tell the current session what goes in and out. The calls themselves stay as they are."""
    put, get = asyncio.Queue.put_nowait, asyncio.Queue.get_nowait

    @functools.wraps(put)
    def put_nowait(self: Any, item: Any) -> None:
        put(self, item)
        session = current_or_none()
        if session is not None:
            session.queues.note_put(self)

    @functools.wraps(get)
    def get_nowait(self: Any) -> Any:
        item = get(self)
        session = current_or_none()
        if session is not None:
            session.queues.note_get(self)
        return item

    # Else asyncio takes a bound one for a plain function, and tells where it stands.
    del put_nowait.__wrapped__, get_nowait.__wrapped__
    asyncio.Queue.put_nowait, asyncio.Queue.get_nowait = put_nowait, get_nowait
