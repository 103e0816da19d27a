"""Tasks that a program makes itself, or of a class of its own, are recorded as well."""

from __future__ import annotations

import asyncio
from typing import Any

from ..loop.tasks import TutorCTask, TutorPyTask


def record_own_tasks() -> None:
    """`asyncio.Task` is ours: a factory that calls it, or a class derived from it, makes tasks that are recorded.

    So is the implementation in Python that lies beside it.
    """
    tasks: Any = asyncio.tasks
    asyncio.Task = tasks.Task = TutorCTask
    tasks._PyTask = TutorPyTask
