"""Who holds a lock or a semaphore. asyncio's do not know, so `acquire` and `release` are watched (install/locks.py)."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from ..run.session import Session


class Holders:
    """The ids of the tasks that hold each lock and each semaphore, in order of acquiring."""

    def __init__(self) -> None:
        self._tasks: WeakKeyDictionary[Any, list[int]] = WeakKeyDictionary()
        #: Of those that somebody waited for: only there it matters who holds them next.
        self._numbers: WeakKeyDictionary[Any, int] = WeakKeyDictionary()
        self._count = 0

    def number_of(self, primitive: Any) -> int:
        number = self._numbers.get(primitive)
        if number is None:
            self._count += 1
            number = self._numbers[primitive] = self._count
        return number

    def tell(self, primitive: Any, session: Session) -> None:
        """Records who holds it now."""
        number = self._numbers.get(primitive)
        if number is not None:
            session.emit("lock.held", lock=number, holders=self.of(primitive))

    def of(self, primitive: Any) -> list[int]:
        return list(self._tasks.get(primitive, ()))

    def add(self, primitive: Any, task: int) -> None:
        self._tasks.setdefault(primitive, []).append(task)

    def remove(self, primitive: Any, task: int | None) -> None:
        """Whoever releases gives up its own hold; a task that never acquired gives up the oldest."""
        tasks = self._tasks.get(primitive)
        if tasks:
            tasks.remove(task if task in tasks else tasks[0])
