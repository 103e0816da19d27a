"""Tasks that a program makes itself, or of a class of its own, are recorded as well."""

from __future__ import annotations

import asyncio

from ..loop.tasks import TutorTask


def record_own_tasks() -> None:
    """`asyncio.Task` is ours: a factory that calls it, or a class derived from it, makes tasks that are recorded."""
    asyncio.Task = asyncio.tasks.Task = TutorTask
