"""Who runs calls: a thread as the program sees it, or another process."""

from __future__ import annotations

import contextvars
import threading


class Worker:
    """Keeps from one call to the next what a thread keeps: its name, what is local to it, its context."""

    def __init__(self, thread: threading.Thread, context: contextvars.Context | None = None) -> None:
        self.thread = thread
        self.context = context or contextvars.Context()

    @property
    def name(self) -> str:
        return self.thread.name
