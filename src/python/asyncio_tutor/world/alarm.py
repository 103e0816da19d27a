"""The one timer of a process that sends it a signal: `signal.alarm`, `signal.setitimer`."""

from __future__ import annotations

import math
import signal
from collections.abc import Callable

from ..run.agenda import Entry
from ..run.session import Session

#: Named by a number where Python lacks it (WebAssembly).
SIGALRM = int(getattr(signal, "SIGALRM", 14))

#: When it rings next, in seconds from now, and how often from then on; zeros: never.
Setting = tuple[float, float]


class Alarm:
    """Counts virtual seconds, and rings by `deliver`."""

    def __init__(self, session: Session, deliver: Callable[[int], None]) -> None:
        self._session = session
        self._deliver = deliver
        self._entry: Entry | None = None
        self._interval = 0.0

    def left(self) -> Setting:
        return (self._entry.when - self._session.clock.now, self._interval) if self._entry else (0.0, 0.0)

    def set(self, seconds: float, interval: float = 0.0) -> Setting:
        """Returns how it was set before."""
        before = self.left()
        if self._entry is not None:
            self._entry.cancel()
        self._entry = None
        self._interval = interval if seconds else 0.0
        if seconds:
            self._ring_in(seconds)
        return before

    def set_whole(self, seconds: int) -> int:
        """The same as `alarm(2)` does it, which rounds what was left, though never to nothing."""
        left, _ = self.set(seconds)
        return max(1, math.floor(left + 0.5)) if left else 0

    def _ring_in(self, seconds: float) -> None:
        self._entry = self._session.agenda.add(self._session.clock.now + seconds, self._ring)

    def _ring(self) -> None:
        self._entry = None
        if self._interval:
            self._ring_in(self._interval)
        self._deliver(SIGALRM)
