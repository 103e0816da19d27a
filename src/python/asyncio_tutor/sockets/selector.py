"""`selectors` for plain code, such as a `socketserver` in a thread: waiting for simulated sockets takes virtual time."""

from __future__ import annotations

import selectors
from typing import Any

from ..network.network import FIRST_DESCRIPTOR
from ..threads.waiting import wait_at_most
from ..world.current import current, current_or_none
from ..world.refused import refused

_NAMES = ("DefaultSelector", "SelectSelector", "PollSelector", "EpollSelector", "KqueueSelector", "DevpollSelector")

Ready = list[tuple[selectors.SelectorKey, int]]


class WaitingSelector(selectors._BaseSelectorImpl):
    def register(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        key: selectors.SelectorKey = super().register(fileobj, events, data)
        if key.fd < FIRST_DESCRIPTOR:
            self.unregister(fileobj)
            raise refused("selectors for descriptors of the operating system")
        return key

    def select(self, timeout: float | None = None) -> Ready:
        if timeout is None or timeout > 0:
            wait_at_most(current(), lambda: bool(self._ready()), timeout, "select()")
        return self._ready()

    def _ready(self) -> Ready:
        sockets = current().sockets
        ready: Ready = []
        for key in self.get_map().values():
            made = sockets.get(key.fd)
            if made is None:
                continue
            mask = key.events & ((made.is_readable() and 1) | (made.is_writable() and 2))
            if mask:
                ready.append((key, mask))
        return ready


def simulate_selectors() -> None:
    """Replaces every kind of selector, for programs that are traced."""
    for name in _NAMES:
        real = getattr(selectors, name, None)
        if real is not None:
            setattr(selectors, name, _simulated(name, real))


def _simulated(name: str, real: Any) -> Any:
    def make(cls: Any) -> Any:
        return real() if current_or_none() is None else object.__new__(cls)

    return type(name, (WaitingSelector,), {"__new__": make, "__module__": "selectors"})
