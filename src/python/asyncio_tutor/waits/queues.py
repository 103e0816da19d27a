"""Queues without a bound that only grow: whoever puts is faster than whoever gets, for good."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from ..run.places import Place, current_place
from ..run.session import Session

#: What was left in a queue that is told of, at least.
_LEFT_AT_LEAST = 50


class _Count:
    def __init__(self, place: Place | None, is_bounded: bool) -> None:
        self.place = place
        self.is_bounded = is_bounded
        self.puts = 0
        self.gets = 0
        self.puts_after_get = 0
        self.peak = 0


class Queues:
    """How often something was put into each queue and taken out of it."""

    def __init__(self) -> None:
        self._of_queue: WeakKeyDictionary[Any, _Count] = WeakKeyDictionary()
        #: A queue may be gone before the end; what is known of it stays.
        self._counts: list[_Count] = []

    def note_put(self, queue: Any) -> None:
        count = self._of_queue.get(queue)
        if count is None:
            count = self._of_queue[queue] = _Count(current_place(), queue.maxsize > 0)
            self._counts.append(count)
        count.puts += 1
        count.puts_after_get += count.gets > 0
        count.peak = max(count.peak, count.puts - count.gets)

    def note_get(self, queue: Any) -> None:
        count = self._of_queue.get(queue)
        if count is not None:
            count.gets += 1

    def report(self, session: Session) -> None:
        """Records a warning for each queue that grew to the end, though somebody took things out of it."""
        for count in self._counts:
            left = count.puts - count.gets
            has_grown = left >= _LEFT_AT_LEAST and left >= 0.9 * count.peak and count.puts_after_get > left / 2
            if not count.is_bounded and count.gets > 0 and has_grown:
                session.emit(
                    "warning",
                    kind="queue-grows",
                    message=f"A queue without a bound only grew: {count.puts} things were put into it here, and "
                    f"{count.gets} taken out.",
                    task=None,
                    place=count.place,
                )
