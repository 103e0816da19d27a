"""What a suspended task waits for.

Taken at the moment of suspension, since frames move on. The future that a task waits for is anonymous for nearly
everything in asyncio; the chain of awaits from the task's coroutine to it tells what it stands for.
"""

from __future__ import annotations

import asyncio
import functools
import gc
import json
import math
from types import CodeType, CoroutineType, FrameType, GeneratorType
from typing import TYPE_CHECKING, Any

from .future_waits import describe_future, not_done, task_numbers
from .known_waits import KINDS
from .places import Place, is_own, place_of
from .wait_names import network_label, variable_name

if TYPE_CHECKING:
    from .handles import TutorTimerHandle
    from .session import Session
    from .tasks import TutorTask

#: Awaitables that do not say what they await, and the attribute by which that is known among what they refer to.
_HIDING = {
    "async_generator_asend": "ag_frame",
    "async_generator_athrow": "ag_frame",
    "coroutine_wrapper": "cr_frame",
}


_SLEEP = asyncio.sleep.__code__

#: What a frame in the chain of awaits is, by the id of its code: the program's own (True), a known wait (False), or
#: neither (None). Ids, because the hash of a code object is computed anew each time, from all its bytes. What an id
#: stands for is kept, so no other code can have it.
_roles: dict[int, bool | None] = {}
_codes: list[CodeType] = []


def _role(code: CodeType) -> bool | None:
    if is_own(code.co_filename):
        role: bool | None = True
    else:
        role = False if code in KINDS else None
    _roles[id(code)] = role
    _codes.append(code)
    return role


def explain_wait(task: TutorTask, session: Session) -> dict[str, Any]:
    """The wire format's `waiting` for a task that has just been suspended."""
    known, coroutine, own = _innermost(task.get_coro())
    waiting: dict[str, Any] = {
        "on": "ready",
        "label": "next turn",
        "until": None,
        "tasks": [],
        "job": None,
        "holders": [],
        "lock": None,
        "place": None if own is None else place_of(own.f_code, own.f_lineno),
    }
    future = task._fut_waiter  # type: ignore[attr-defined]
    if future is None:
        return waiting
    if known is not None:
        _describe_known(known, coroutine, own, waiting, session)
    else:
        describe_future(future, waiting, session)
    return waiting


def waiting_text(task: TutorTask, session: Session) -> str:
    """The same as JSON text. This is done after every step, so what recurs most is written without detours."""
    known, coroutine, own = _innermost(task.get_coro())
    place = "null" if own is None else _place_text(own)
    future = task._fut_waiter  # type: ignore[attr-defined]
    if future is None:
        return f'{{"on":"ready","label":"next turn",{_NOTHING_MORE}{place}}}'
    if known is _SLEEP:
        timer = session.last_sleep
        return f'{{"on":"sleep","label":"{timer.label}",{_until(timer, session)}{place}}}'
    waiting: dict[str, Any] = {"until": None, "tasks": [], "job": None, "holders": [], "lock": None}
    if known is not None:
        _describe_known(known, coroutine, own, waiting, session)
    else:
        describe_future(future, waiting, session)
    until, job, lock = waiting["until"], waiting["job"], waiting["lock"]
    return (
        f'{{"on":"{waiting["on"]}","label":{_text(waiting["label"])},"until":{"null" if until is None else until},'
        f'"tasks":{waiting["tasks"]},"job":{"null" if job is None else job},"holders":{waiting["holders"]},'
        f'"lock":{"null" if lock is None else lock},"place":{place}}}'
    )


def place_in(task: TutorTask) -> Place | None:
    """The program's own innermost line in a task that is suspended."""
    own = _innermost(task.get_coro())[2]
    return None if own is None else place_of(own.f_code, own.f_lineno)


_NOTHING_MORE = '"until":null,"tasks":[],"job":null,"holders":[],"lock":null,"place":'


def _until(timer: TutorTimerHandle, session: Session) -> str:
    if timer.when() == math.inf:
        return _NOTHING_MORE
    return f'"until":{session.clock.micros_of(timer.when())},"tasks":[],"job":null,"holders":[],"lock":null,"place":'


_text = functools.lru_cache(maxsize=4096)(json.dumps)


#: A program stops at few places, and often.
_place_texts: dict[tuple[int, int], str] = {}


def _place_text(frame: FrameType) -> str:
    """`frame` is the program's own, so its code is among those that are kept."""
    key = id(frame.f_code), frame.f_lasti
    text = _place_texts.get(key)
    if text is None:
        text = _place_texts[key] = json.dumps(place_of(frame.f_code, frame.f_lineno), separators=(",", ":"))
    return text


def _innermost(coroutine: Any) -> tuple[CodeType | None, Any, FrameType | None]:
    """The known wait that the program's innermost own frame asked for (its code and its coroutine), and that frame.

    `queue.join()` waits for an Event inside: it is the join that the program knows. Frames are looked at only where
    they are needed, since Python makes an object of each one that is.
    """
    known: CodeType | None = None
    waits: Any = None
    own: Any = None
    while coroutine is not None:
        kind = type(coroutine)
        if kind is CoroutineType:
            code, following = coroutine.cr_code, coroutine.cr_await
        elif kind is GeneratorType:
            code, following = coroutine.gi_code, coroutine.gi_yieldfrom
        elif kind.__name__ == "FutureIter":
            break
        else:
            frame, following = _frame_of(coroutine), _awaited_by(coroutine)
            code = None if frame is None else frame.f_code
            if following is coroutine:
                break
        if code is not None:
            number = id(code)
            role = _roles[number] if number in _roles else _role(code)
            if role:
                own, known = coroutine, None
            elif role is False and known is None:
                known, waits = code, coroutine
        coroutine = following
    return known, waits, None if own is None else _frame_of(own)


def _frame_of(coroutine: Any) -> FrameType | None:
    """The frame of a coroutine, a generator or an async generator."""
    for name in ("cr_frame", "gi_frame", "ag_frame"):
        frame: FrameType | None = getattr(coroutine, name, None)
        if frame is not None:
            return frame
    return None


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


def _describe_known(
    known: CodeType, coroutine: Any, own: FrameType | None, waiting: dict[str, Any], session: Session
) -> None:
    kind, name = KINDS[known]
    waiting["on"] = kind
    if kind == "sleep":
        # The sleep has just set its timer, or it sleeps for ever.
        timer = session.last_sleep
        waiting["label"] = timer.label
        waiting["until"] = session.clock.micros_of(timer.when()) if timer.when() != float("inf") else None
        return
    frame = _frame_of(coroutine)
    assert frame is not None
    variables = frame.f_locals
    if kind == "wait":
        futures = not_done(variables.get("fs", ()))
        waiting["label"] = f"wait of {len(futures)}"
        waiting["tasks"] = task_numbers(futures)
    elif kind == "group":
        group = variables["self"]
        waiting["tasks"] = task_numbers(group._tasks)
        waiting["label"] = f"group of {len(group._tasks)}"
    elif kind == "completed":
        iterator = variables.get("self")  # not there before 3.13
        waiting.update(on="wait", label=name, tasks=[] if iterator is None else task_numbers(iterator._todo))
    elif kind == "process":
        job = session.machine.job_of_process(variables["self"].pid)
        waiting["label"] = f"process.{name}" if job is None else job.name
        if job is not None:
            waiting.update(on="job", job=job.number)
    elif kind == "network":
        waiting["label"] = network_label(name, variables, own)
    else:
        primitive = variables.get("self")
        is_held = kind in ("lock", "semaphore")
        variable = session.lock_names.of(primitive, own) if is_held else variable_name(primitive, own)
        if kind == "queue":
            waiting["label"] = f"{variable or 'queue'}.{name}"
        else:
            waiting["label"] = f"{name} {variable}" if variable and variable != name else name
        waiting["holders"] = session.holders.of(primitive)
        if is_held:
            waiting["lock"] = session.holders.number_of(primitive)
