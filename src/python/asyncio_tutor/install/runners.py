"""Tasks that are left when a program's main coroutine is done are told of."""

from __future__ import annotations

import asyncio.runners
from collections.abc import Callable
from typing import Any

from ..loop.recording import RecordingLoop


def watch_runners() -> None:
    """A Runner cancels what is left when the main coroutine is done: those tasks were left pending."""
    cancel_all: Callable[[Any], None] = asyncio.runners._cancel_all_tasks  # pyright: ignore[reportAttributeAccessIssue]

    def cancel_all_tasks(loop: Any) -> None:
        if isinstance(loop, RecordingLoop) and not loop.is_left_early:
            left = [task for task in loop.tasks() if task.number is not None and not task.done()]
            for task in sorted(left, key=lambda task: task.number or 0):
                loop.session.emit(
                    "warning",
                    kind="left-pending",
                    message=f"{task.get_name()} was still pending when the main coroutine ended, and was cancelled.",
                    task=task.number,
                    place=loop.session.waits.explain(task)["place"],
                )
        cancel_all(loop)

    asyncio.runners._cancel_all_tasks = cancel_all_tasks  # pyright: ignore[reportAttributeAccessIssue]
