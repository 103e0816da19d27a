"""Who runs calls: a thread as the program sees it, or another process."""

from __future__ import annotations

import contextvars
import threading
from typing import Any


class Worker:
    """Keeps from one call to the next what a thread keeps: its name, what is local to it, its context."""

    #: True once it has initialized itself.
    is_ready = True
    #: Its number where it is another process.
    pid: int | None = None

    def __init__(self, thread: threading.Thread, context: contextvars.Context | None = None) -> None:
        self.thread = thread
        self.context = context or contextvars.Context()

    def run(self, call: Any) -> Any:
        """Does what was submitted: a function without arguments, to a thread."""
        return self.context.run(call)

    def exit(self, status: int) -> None:
        """The process comes to its end in the middle of a call."""
        raise NotImplementedError

    @property
    def name(self) -> str:
        return self.thread.name
