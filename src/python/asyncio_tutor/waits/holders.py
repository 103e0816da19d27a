"""Who holds a lock or a semaphore. asyncio's do not know, so `acquire` and `release` are watched (install/locks.py).

A lock is held until it is released. A place in a semaphore may also be a signal, which some take and others give: then
nobody holds it, and neither does a task that has ended.
"""

from __future__ import annotations

import asyncio
from typing import Any
from weakref import WeakKeyDictionary, WeakSet

from ..run.session import Session


class Holders:
    """The ids of the tasks that hold each lock and each semaphore, in order of acquiring."""

    def __init__(self) -> None:
        self._tasks: WeakKeyDictionary[Any, list[int]] = WeakKeyDictionary()
        #: Semaphores that were released by a task that had none of their places.
        self._signals: WeakSet[Any] = WeakSet()
        #: The semaphores that a task has acquired, by its id.
        self._semaphores: dict[int, WeakSet[Any]] = {}
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
        if primitive in self._signals:
            return
        self._tasks.setdefault(primitive, []).append(task)
        if isinstance(primitive, asyncio.Semaphore):
            self._semaphores.setdefault(task, WeakSet()).add(primitive)

    def remove(self, primitive: Any, task: int | None) -> None:
        """Whoever releases gives up its own hold; a task that never acquired a lock gives up whoever has it."""
        tasks = self._tasks.setdefault(primitive, [])
        if task in tasks:
            tasks.remove(task)
        elif isinstance(primitive, asyncio.Semaphore):
            self._signals.add(primitive)
            tasks.clear()
        elif tasks:
            del tasks[0]

    def ended(self, task: int, session: Session) -> None:
        """The task is done: what it took of semaphores, it holds no more."""
        for semaphore in self._semaphores.pop(task, ()):
            tasks = self._tasks.get(semaphore, [])
            if task in tasks:
                self._tasks[semaphore] = [each for each in tasks if each != task]
                self.tell(semaphore, session)
