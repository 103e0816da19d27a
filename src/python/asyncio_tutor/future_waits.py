"""What a task waits for that waits for a future: another task, a job, several of them, or a future of the program's own."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .session import Session


def describe_future(future: Any, waiting: dict[str, Any], session: Session) -> None:
    """Fills in the wire format's `waiting` for a task that waits for `future` and nothing better known."""
    number = getattr(future, "number", None)
    job = session.machine.job_of(future)
    if number is not None:
        waiting.update(on="task", label=future.get_name(), tasks=[number])
    elif job is not None:
        waiting.update(on="job", label=job.name, job=job.number)
    elif (children := getattr(future, "_children", None)) is not None:
        open_ones = not_done(children)
        waiting.update(on="gather", label=f"gather of {len(open_ones)}", tasks=task_numbers(open_ones))
    elif (inner := _shielded_by(future)) is not None:
        waiting.update(on="future", label="shield", tasks=task_numbers([inner]))
    else:
        waiting.update(on="future", label="future")


def _shielded_by(future: Any) -> Any:
    """What the future of an `asyncio.shield` stands for: only the callback that `shield` gives it knows."""
    for callback, _context in getattr(future, "_callbacks", None) or ():
        if getattr(callback, "__qualname__", "").startswith("shield.<locals>."):
            return inspect.getclosurevars(callback).nonlocals.get("inner")
    return None


def not_done(futures: Any) -> list[Any]:
    """What is really waited for."""
    return [future for future in futures if not future.done()]


def task_numbers(futures: Any) -> list[int]:
    """The numbers of the tasks among them that are not done."""
    return sorted(number for future in not_done(futures) if (number := getattr(future, "number", None)) is not None)
