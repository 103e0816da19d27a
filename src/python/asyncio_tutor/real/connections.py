"""The connections of a run in real time."""

from __future__ import annotations

from typing import Any


class Connections:
    """The connections of a run. Both ends may be in this process: they know each other by their two addresses."""

    def __init__(self) -> None:
        self._count = 0
        self._by_addresses: dict[tuple[Any, Any], list[int]] = {}
        self._opened: set[int] = set()
        self.by_descriptor: dict[int, int] = {}
        #: Those whose two ends are in this process: what one sends needs no telling when the other receives it.
        self.inside: set[int] = set()

    def new(self) -> int:
        self._count += 1
        return self._count

    def asked(self, number: int, own: Any, peer: Any) -> None:
        self._by_addresses.setdefault((own, peer), []).append(number)

    def opens(self, number: int) -> bool:
        """True the first time: both ends notice."""
        is_new = number not in self._opened
        self._opened.add(number)
        return is_new

    def accepted(self, own: Any, peer: Any) -> int | None:
        """The number of a connection that a socket of this process asked for."""
        waiting = self._by_addresses.get((peer, own))
        if not waiting:
            return None
        number = waiting.pop(0)
        self.inside.add(number)
        return number
