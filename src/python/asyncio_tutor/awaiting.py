"""What a suspended task waits for.

Taken at the moment of suspension, since frames move on. The future that a task waits for is anonymous for nearly
everything in asyncio; the chain of awaits from the task's coroutine to it tells what it stands for.
"""

from __future__ import annotations

import asyncio
import asyncio.locks
import asyncio.queues
import asyncio.tasks
import functools
import gc
import json
from types import CodeType, CoroutineType, FrameType
from typing import TYPE_CHECKING, Any

from .places import Place, is_own, place_of

if TYPE_CHECKING:
    from .session import Session
    from .tasks import TutorTask

#: Coroutines of asyncio's that stand for a wait, by their code: what it is, and a name for the screen.
_KINDS: dict[CodeType, tuple[str, str]] = {
    asyncio.sleep.__code__: ("sleep", "sleep"),
    asyncio.Queue.get.__code__: ("queue", "get"),
    asyncio.Queue.put.__code__: ("queue", "put"),
    asyncio.Queue.join.__code__: ("queue", "join"),
    asyncio.Lock.acquire.__code__: ("lock", "lock"),
    asyncio.Semaphore.acquire.__code__: ("semaphore", "semaphore"),
    asyncio.Event.wait.__code__: ("event", "event"),
    asyncio.Condition.wait.__code__: ("condition", "condition"),
    asyncio.Barrier.wait.__code__: ("barrier", "barrier"),
    asyncio.tasks._wait.__code__: ("wait", "wait"),  # type: ignore[attr-defined]
    asyncio.TaskGroup.__aexit__.__code__: ("group", "task group"),
}

#: Awaitables that do not say what they await, and the attribute by which that is known among what they refer to.
_HIDING = {
    "async_generator_asend": "ag_frame",
    "async_generator_athrow": "ag_frame",
    "coroutine_wrapper": "cr_frame",
}


def know_wait(code: CodeType, name: str) -> None:
    """Suspension in `code` counts as a wait for the lock or semaphore that is its `self`."""
    _KINDS[code] = (name, name)


def explain_wait(task: TutorTask, session: Session) -> dict[str, Any]:
    """The wire format's `waiting` for a task that has just been suspended."""
    waiting: dict[str, Any] = {
        "on": "ready",
        "label": "next turn",
        "until": None,
        "tasks": [],
        "job": None,
        "holders": [],
        "place": None,
    }
    frame, own = _innermost(task.get_coro())
    if own is not None:
        waiting["place"] = place_of(own.f_code, own.f_lineno)
    future = task._fut_waiter  # type: ignore[attr-defined]
    if future is None:
        return waiting
    if frame is not None:
        _describe_frame(frame, own, waiting, session)
    else:
        _describe_future(future, waiting, session)
    return waiting


def waiting_text(waiting: dict[str, Any]) -> str:
    """`waiting` as JSON text. Labels and places recur, so their texts are kept."""
    place, until, job = waiting["place"], waiting["until"], waiting["job"]
    return (
        f'{{"on":"{waiting["on"]}","label":{_text(waiting["label"])},"until":{"null" if until is None else until},'
        f'"tasks":{waiting["tasks"]},"job":{"null" if job is None else job},"holders":{waiting["holders"]},'
        f'"place":{"null" if place is None else _place_text(place["file"], place["line"])}}}'
    )


_text = functools.lru_cache(maxsize=4096)(json.dumps)


@functools.lru_cache(maxsize=4096)
def _place_text(file: str, line: int) -> str:
    return json.dumps({"file": file, "line": line}, separators=(",", ":"))


def _innermost(coroutine: Any) -> tuple[FrameType | None, FrameType | None]:
    """The known wait that the program's innermost own frame asked for, and that frame.

    `queue.join()` waits for an Event inside: it is the join that the program knows.
    """
    known: FrameType | None = None
    own: FrameType | None = None
    while coroutine is not None:
        if type(coroutine) is CoroutineType:
            frame, following = coroutine.cr_frame, coroutine.cr_await
        else:
            frame = getattr(coroutine, "gi_frame", None) or getattr(coroutine, "ag_frame", None)
            frame, following = frame or getattr(coroutine, "cr_frame", None), _awaited_by(coroutine)
        if frame is None:
            if following is None or following is coroutine:
                break
            coroutine = following
            continue
        code = frame.f_code
        if is_own(code.co_filename):
            own, known = frame, None
        elif known is None and code in _KINDS:
            known = frame
        coroutine = following
    return known, own


def _awaited_by(coroutine: Any) -> Any:
    """The next link in the chain of awaits."""
    inner = getattr(coroutine, "gi_yieldfrom", None)
    if inner is None:
        inner = getattr(coroutine, "ag_await", None)
    return inner if inner is not None else _hidden_in(coroutine)


def _hidden_in(awaitable: Any) -> Any:
    """The async generator behind an `asend()`, the coroutine behind its `__await__()`."""
    attribute = _HIDING.get(type(awaitable).__name__)
    if attribute is None:
        return None
    return next((one for one in gc.get_referents(awaitable) if hasattr(one, attribute)), None)


def _describe_frame(frame: FrameType, own: FrameType | None, waiting: dict[str, Any], session: Session) -> None:
    kind, name = _KINDS[frame.f_code]
    waiting["on"] = kind
    if kind == "sleep":
        # The sleep has just set its timer, or it sleeps for ever.
        timer = session.last_sleep
        waiting["label"] = timer.label
        waiting["until"] = round(timer.when() * 1_000_000) if timer.when() != float("inf") else None
        return
    variables = frame.f_locals
    if kind == "wait":
        tasks = _task_numbers(variables.get("fs", ()))
        waiting["label"] = f"wait for {len(variables.get('fs', ()))}"
        waiting["tasks"] = tasks
    elif kind == "group":
        group = variables["self"]
        waiting["tasks"] = _task_numbers(group._tasks)
        waiting["label"] = f"group of {len(group._tasks)}"
    else:
        primitive = variables.get("self")
        variable = _variable_name(primitive, own)
        if kind == "queue":
            waiting["label"] = f"{variable or 'queue'}.{name}"
        else:
            waiting["label"] = f"{name} {variable}" if variable and variable != name else name
        waiting["holders"] = session.holders.of(primitive)


def _describe_future(future: Any, waiting: dict[str, Any], session: Session) -> None:
    number = getattr(future, "number", None)
    job = session.machine.job_of(future)
    if number is not None:
        waiting.update(on="task", label=future.get_name(), tasks=[number])
    elif job is not None:
        waiting.update(on="job", label=job.name, job=job.number)
    elif (children := getattr(future, "_children", None)) is not None:
        waiting.update(on="gather", label=f"gather of {len(children)}", tasks=_task_numbers(children))
    else:
        waiting.update(on="future", label="future")


def _task_numbers(futures: Any) -> list[int]:
    return sorted(
        number for future in futures if not future.done() and (number := getattr(future, "number", None)) is not None
    )


def _variable_name(thing: Any, own: FrameType | None) -> str | None:
    """The name by which the program's own frame knows `thing`: a local, an attribute of `self`, a global."""
    if own is None:
        return None
    variables = own.f_locals
    owner = variables.get("self")
    for names in (variables, getattr(owner, "__dict__", {}), own.f_globals):
        for name, value in names.items():
            if value is thing and name not in ("self", "cls"):
                return str(name)
    return None

