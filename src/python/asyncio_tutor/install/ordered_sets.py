"""Sets of coroutines come in the same order in each run.

`as_completed` makes a set of what it is given (CPython's Lib/asyncio/tasks.py), and coroutines hash by their address.
Tasks hash by a number of ours (see tasks.py); coroutines can't be made to.
"""

from __future__ import annotations

import asyncio
import builtins
from collections.abc import Iterable
from typing import Any

from ..world.current import current_or_none

#: More than anybody hands over; a prime, so that multiples of it spread.
_PRIME = 8191


def order_sets_of_coroutines() -> None:
    """Gives asyncio's own module of tasks another `set`."""
    asyncio.tasks.set = _set  # pyright: ignore[reportAttributeAccessIssue]


def _set(things: Iterable[Any] = ()) -> Any:
    """A set, but for coroutines: those come once each as well, in an order of their own under each schedule."""
    found = list(things)
    session = current_or_none()
    if session is None or not any(asyncio.iscoroutine(thing) for thing in found):
        return builtins.set(found)
    once = list(dict.fromkeys(found))
    places = sorted(range(len(once)), key=lambda place: (place + 1) * session.order_of_sets % _PRIME)
    return [once[place] for place in places]
