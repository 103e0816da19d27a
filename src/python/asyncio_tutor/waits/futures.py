"""What a task waits for that waits for a future: another task, a job, several of them, or a future of the program's own."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from typing import Any

from ..jobs.common import AnyMachine
from .wait import Wait


def describe_future(future: Any, machine: AnyMachine) -> Wait:
    """Of a task that waits for `future` and nothing better known."""
    number = getattr(future, "number", None)
    if number is not None:
        return Wait("task", future.get_name(), tasks=[number])
    job = machine.job_of(future)
    if job is not None:
        return Wait("job", job.name, job=job.number)
    children = getattr(future, "_children", None)
    if children is not None:
        open_ones = not_done(children)
        return Wait("gather", f"gather of {len(open_ones)}", tasks=task_numbers(open_ones))
    inner = _shielded_by(future)
    return Wait("future", "future") if inner is None else Wait("future", "shield", tasks=task_numbers([inner]))


def _shielded_by(future: Any) -> Any:
    """What the future of an `asyncio.shield` stands for: only the callback that `shield` gives it knows."""
    for callback, _context in getattr(future, "_callbacks", None) or ():
        if getattr(callback, "__qualname__", "").startswith("shield.<locals>."):
            return inspect.getclosurevars(callback).nonlocals.get("inner")
    return None


def not_done(futures: Iterable[Any]) -> list[Any]:
    """What is really waited for."""
    return [future for future in futures if not future.done()]


def task_numbers(futures: Iterable[Any]) -> list[int]:
    """The numbers of the tasks among them that are not done."""
    return sorted(number for future in not_done(futures) if (number := getattr(future, "number", None)) is not None)
