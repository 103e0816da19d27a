"""What threads wait for that nothing can wake any more."""

from __future__ import annotations

import re
import threading
from types import FrameType
from typing import Any, Protocol

from ..jobs.worker import Worker
from ..run.places import OURS, Place, frames_to_own, is_own, place_of
from ..run.wire import StuckTask
from ..waits.names import LockNames
from .assemble import WholeSession

_RUN = threading.Thread.run.__code__
_LOCKS = ("Lock.acquire", "RLock.acquire")


class Lock(Protocol):
    """A lock of ours, which knows who holds it."""

    holder: Worker | None

    def locked(self) -> bool: ...


def stuck_with_main(session: WholeSession, frame: FrameType, call: str) -> list[StuckTask]:
    """The main thread, which waits in `frame` by a call of that name, and after it the others."""
    names = LockNames()
    label, place = _described(frames_to_own(frame), call, None, names)
    blocks = ", and blocks the loop" if session.loop is not None else ""
    task = session.acting.task
    main = _stuck(task or 0, "" if task else "the main thread", label + blocks, place)
    return [main, *stuck_threads(session, names)]


def stuck_threads(session: WholeSession, names: LockNames | None = None) -> list[StuckTask]:
    """The threads that wait, in the order in which they began to."""
    names = names or LockNames()
    return [
        _stuck(0, job.worker.name, *_described(job.waits_in, job.waits_for, job.worker, names))
        for job in session.machine.waiting()
        if job.worker is not None
    ]


def _stuck(task: int, name: str, label: str, place: Place | None) -> StuckTask:
    return {"task": task, "name": name, "label": label, "holders": [], "place": place}


def _described(frames: list[FrameType], call: str, waiter: Worker | None, names: LockNames) -> tuple[str, Place | None]:
    """What a thread waits for, by the program's own name if it has one; who holds it, if that is known; and where."""
    own = frames[-1] if frames and is_own(frames[-1].f_code.co_filename) else None
    lock: Lock | None = None
    called: FrameType | None = None
    for frame in frames:
        if frame is own:
            break
        if hasattr(frame.f_locals.get("self"), "holder"):
            lock = frame.f_locals["self"]
        elif not frame.f_code.co_filename.startswith(OURS) and frame.f_code is not _RUN:
            called = frame
    name = call.removesuffix("()") if called is None else _name_of(called)
    thing: Any = lock if called is None else called.f_locals.get("self")
    known = names.of(thing, own) if thing is not None else None
    place = place_of(own.f_code, own.f_lineno) if own is not None else None
    if name not in _LOCKS:
        return (f"{known}.{name.rpartition('.')[2]}()" if known else f"{name}()"), place
    held = ""
    if lock is not None and lock.locked():
        holder = lock.holder
        held = ", which it holds itself" if holder is waiter else f", held by {_who(holder)}"
    return f"{f'lock {known}' if known else 'a lock'}{held}", place


def _name_of(called: FrameType) -> str:
    """Of the standard library's own: `_RLock.acquire` is `RLock.acquire` to everyone."""
    return re.sub(r"^_", "", called.f_code.co_qualname)


def _who(worker: Worker | None) -> str:
    return "the main thread" if worker is None else worker.name
