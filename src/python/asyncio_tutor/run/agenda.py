"""What happens at a known time without the loop: signals that were announced, threads that wake."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable

from .clock import VirtualClock, due_key


class Entry:
    """One thing to happen at `when` (virtual seconds)."""

    __slots__ = ("action", "cancelled", "key", "when")

    def __init__(self, when: float, key: tuple[float, int, int], action: Callable[[], None]) -> None:
        self.when = when
        self.key = key
        self.action = action
        self.cancelled = False

    def __lt__(self, other: Entry) -> bool:
        return self.key < other.key

    def cancel(self) -> None:
        self.cancelled = True


class Agenda:
    """A queue of entries in the order in which they are due."""

    def __init__(self, clock: VirtualClock) -> None:
        self._clock = clock
        self._heap: list[Entry] = []
        self._serials = itertools.count()

    def add(self, when: float, action: Callable[[], None], turn: Callable[[int], int] = lambda count: count) -> Entry:
        """`turn` gives the place among those that are due at the same time, from how many moments were computed before."""
        entry = Entry(when, due_key(when, turn(self._clock.tick()), next(self._serials)), action)
        heapq.heappush(self._heap, entry)
        return entry

    def head(self) -> Entry | None:
        """The entry due next, still in the queue."""
        while self._heap and self._heap[0].cancelled:
            heapq.heappop(self._heap)
        return self._heap[0] if self._heap else None

    def run_head(self) -> None:
        """Moves the clock to the next entry and lets it happen. The entry may raise (a signal handler of the program's)."""
        entry = heapq.heappop(self._heap)
        self._clock.move_to(entry.when)
        entry.action()

    def has_due(self) -> bool:
        """True when something has to happen by now."""
        entry = self.head()
        return entry is not None and entry.when <= self._clock.now
