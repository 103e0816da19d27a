"""Which job a future of a loop's stands for."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary


class WrappedJobs:
    """Mixed into a machine: `run_in_executor` makes a future right after it has submitted the job."""

    def __init__(self) -> None:
        self._by_future: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()
        self.last_submitted: Any = None

    def note_wrapped(self, future: Any) -> None:
        """`future`, of a loop, stands for the job submitted last."""
        if self.last_submitted is not None:
            self._by_future[future] = self.last_submitted

    def job_of(self, future: Any) -> Any:
        try:
            return self._by_future.get(future)
        except TypeError:
            return None
