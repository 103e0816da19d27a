"""Other processes: there are none in virtual time, and in real time what they do is not the program's."""

from __future__ import annotations

import multiprocessing
import multiprocessing.context
import multiprocessing.process
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

from ..run.recording import Ending
from ..world.current import current_or_none
from ..world.refused import refused_process
from ..world.stand_in import stand_in

_exit = os._exit

#: What starts a process in `os`, or makes another of this one.
_STARTS = ("fork", "forkpty", "system", "posix_spawn", "posix_spawnp", "execv", "execve")

#: Of those, what WebAssembly's Python gets, to say why it has none.
_NAMED_ANYWAY: tuple[str, ...] = ("fork", "system") if sys.platform == "emscripten" else ()


def refuse_processes() -> None:
    """Whatever would start one raises, by whichever of Python's doors."""
    for name in _STARTS:
        if hasattr(os, name) or name in _NAMED_ANYWAY:
            _refuse(os, name)
    _number_those_of_pools()
    _refuse(subprocess.Popen, "__init__")
    _refuse(multiprocessing.process.BaseProcess, "start")
    for name in ("Pool", "Manager"):
        # The module has taken its functions from this class already.
        _refuse(multiprocessing.context.BaseContext, name)
        setattr(multiprocessing, name, getattr(multiprocessing.context._default_context, name))


def _refuse(owner: Any, name: str) -> None:
    real = getattr(owner, name, None)

    def refuse(*arguments: Any, **keywords: Any) -> Any:
        if current_or_none() is None and real is not None:
            return real(*arguments, **keywords)
        raise refused_process()

    refuse.__name__ = name
    refuse.__qualname__ = getattr(real, "__qualname__", name)
    setattr(owner, name, refuse)


def _number_those_of_pools() -> None:
    """A call that runs in a pool's process finds that one's number, and this one's as its parent's."""
    real = {name: getattr(os, name) for name in ("getpid", "getppid")}

    def number(of_worker: Callable[[int], int], otherwise: str) -> int:
        session = current_or_none()
        worker = None if session is None else session.machine.worker()
        return real[otherwise]() if worker is None or worker.pid is None else of_worker(worker.pid)

    def getpid() -> int:
        return number(lambda pid: pid, "getpid")

    def getppid() -> int:
        return number(lambda _: real["getpid"](), "getppid")

    stand_in(os, "getpid", getpid)
    stand_in(os, "getppid", getppid)


def leave_in_children() -> None:
    """A fork of the process is another one: what happens there is not recorded."""
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=_leave)


def _leave() -> None:
    session = current_or_none()
    if session is not None:
        session.leave(_end)
        sys.stdin, sys.stdout, sys.stderr = sys.__stdin__, sys.__stdout__, sys.__stderr__


def _end(outcome: Ending) -> None:
    """The child came to the program's end."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    _exit(outcome["status"])
