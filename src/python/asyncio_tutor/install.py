"""Puts asyncio, time, signals and executors on the tutor's machine. Once a process; nothing is ever put back.

Every loop that a program doesn't choose itself comes from the default policy's `_loop_factory`, so that is what is
replaced. A policy or a `loop_factory=` of the program's own bypasses us, as it should.
"""

from __future__ import annotations

import _thread
import asyncio
import asyncio.runners
import concurrent.futures
import os
import signal
import sys
import warnings
from collections.abc import Callable
from typing import Any

from .holders import watch_all
from .loop import TutorLoop
from .network.install import simulate_network
from .ordered_sets import order_sets_of_coroutines
from .places import is_own
from .queues import watch_queues
from .recording_loop import RecordingLoop
from .session import current_or_none
from .tasks import TutorTask
from .threads.current_thread import show_workers
from .threads.locks import take_turns
from .threads.plain_thread import simulate_threads
from .threads.pools import ProcessPoolExecutor, ThreadPoolExecutor
from .threads.waiting import wait_in_virtual_time
from .timekeeping import put_on_virtual_time
from .unclosed import watch_transports

real_signal = signal.signal
_installed = False


def install() -> None:
    """Replaces what has to be replaced. Doing it again changes nothing."""
    global _installed
    if _installed:
        return
    _installed = True
    put_on_virtual_time()
    replace_loops(TutorLoop)
    _replace_signals()
    _replace_exit()
    _replace_executors()
    take_turns()
    simulate_network()
    simulate_threads()
    show_workers()
    order_sets_of_coroutines()
    watch_program()


def watch_program() -> None:
    """What is watched in either kind of time: locks, queues, connections, coroutines, runners and their loops."""
    watch_all()
    watch_queues()
    watch_transports()
    _watch_coroutines()
    _watch_runners()
    _watch_foreign_loops()


def replace_loops(kind: Any) -> None:
    """Whoever asks for a new loop gets one of this kind."""
    # Pyodide puts its own in place of these, which need a running JavaScript loop.
    asyncio.run = asyncio.runners.run
    asyncio._set_running_loop(None)
    set_policy = getattr(asyncio.events, "_set_event_loop_policy", None) or asyncio.set_event_loop_policy
    set_policy(None)
    for name in ("SelectorEventLoop", "EventLoop"):
        if hasattr(asyncio, name):
            setattr(asyncio, name, kind)
    for module in (sys.modules.get("asyncio.unix_events"), sys.modules.get("asyncio.windows_events")):
        for name in ("_UnixDefaultEventLoopPolicy", "_DefaultEventLoopPolicy", "WindowsProactorEventLoopPolicy"):
            policy = getattr(module, name, None)
            if policy is not None:
                policy._loop_factory = kind


def _replace_signals() -> None:
    real = {name: getattr(signal, name) for name in ("signal", "getsignal", "raise_signal")}
    real_interrupt_main = _thread.interrupt_main
    real_kill = getattr(os, "kill", None)

    def set_signal(signalnum: int, handler: Any, /) -> Any:
        session = current_or_none()
        return real["signal"](signalnum, handler) if session is None else session.signals.set_handler(signalnum, handler)

    def getsignal(signalnum: int, /) -> Any:
        session = current_or_none()
        return real["getsignal"](signalnum) if session is None else session.signals.handler(signalnum)

    def raise_signal(signalnum: int, /) -> None:
        session = current_or_none()
        if session is None:
            real["raise_signal"](signalnum)
        else:
            session.signals.deliver(int(signalnum))

    def kill(pid: int, signalnum: int, /) -> None:
        session = current_or_none()
        if session is not None and pid == os.getpid():
            session.signals.deliver(int(signalnum))
        elif real_kill is not None:
            real_kill(pid, signalnum)

    def interrupt_main(signum: int = signal.SIGINT, /) -> None:
        session = current_or_none()
        if session is None:
            real_interrupt_main(signum)
        else:
            session.signals.deliver(int(signum))

    _thread.interrupt_main = interrupt_main  # type: ignore[assignment]
    signal.signal, signal.getsignal, signal.raise_signal = set_signal, getsignal, raise_signal
    os.kill = kill
    # WebAssembly's Python lacks a few that programs for POSIX name.
    for name, number in (("SIGHUP", 1), ("SIGUSR1", 10), ("SIGUSR2", 12)):
        if not hasattr(signal, name) and sys.platform == "emscripten":
            setattr(signal, name, number)


def _replace_exit() -> None:
    """`os._exit` ends the run at once, as it ends a process, but what was recorded so far is kept."""
    real = os._exit

    def exit_at_once(status: int) -> None:
        session = current_or_none()
        if session is None or session.outcome is not None:
            real(status)
        else:
            session.end({"kind": "exited", "status": status & 0xFF, "abrupt": True})

    exit_at_once.__name__ = exit_at_once.__qualname__ = "_exit"
    os._exit = exit_at_once  # type: ignore[assignment]


def _replace_executors() -> None:
    import concurrent.futures.thread

    wait_in_virtual_time()
    for kind in (ThreadPoolExecutor, ProcessPoolExecutor):
        kind.__module__ = f"concurrent.futures.{kind.kind}"
        setattr(concurrent.futures, kind.__name__, kind)
    concurrent.futures.thread.ThreadPoolExecutor = ThreadPoolExecutor
    if "concurrent.futures.process" in sys.modules:
        sys.modules["concurrent.futures.process"].ProcessPoolExecutor = ProcessPoolExecutor  # type: ignore[attr-defined]


def _watch_coroutines() -> None:
    """`RuntimeWarning: coroutine 'x' was never awaited` is recorded with the line that made the coroutine."""
    sys.set_coroutine_origin_tracking_depth(1)

    def warn_unawaited(coroutine: Any) -> None:
        session = current_or_none()
        if session is None:
            return  # left over from a run that is already told
        origin = coroutine.cr_origin
        file, line, _ = origin[0] if origin else (coroutine.cr_code.co_filename, coroutine.cr_code.co_firstlineno, "")
        session.emit(
            "warning",
            kind="never-awaited",
            message=f"The coroutine {coroutine.__qualname__}() was made here and never awaited, so it never ran.",
            task=session.task,
            place={"file": file, "line": line} if is_own(file) else None,
        )
        # As `warnings._warn_unawaited_coroutine`, but without the origin, which stock Python shows in debug mode only.
        warnings.warn(
            f"coroutine '{coroutine.__qualname__}' was never awaited",
            category=RuntimeWarning,
            stacklevel=2,
            source=coroutine,
        )

    warnings._warn_unawaited_coroutine = warn_unawaited  # type: ignore[attr-defined]


def _watch_runners() -> None:
    """A Runner cancels what is left when the main coroutine is done: those tasks were left pending."""
    cancel_all: Callable[[Any], None] = asyncio.runners._cancel_all_tasks  # type: ignore[attr-defined]

    def cancel_all_tasks(loop: Any) -> None:
        if isinstance(loop, RecordingLoop) and not loop.is_left_early:
            left = [task for task in loop.tasks() if task.number is not None and not task.done()]
            for task in sorted(left, key=lambda task: task.number or 0):
                loop.session.emit(
                    "warning",
                    kind="left-pending",
                    message=f"{task.get_name()} was still pending when the main coroutine ended, and was cancelled.",
                    task=task.number,
                    place=_line_of(task),
                )
        cancel_all(loop)

    asyncio.runners._cancel_all_tasks = cancel_all_tasks  # type: ignore[attr-defined]


def _watch_foreign_loops() -> None:
    """A program that brings a loop of its own (uvloop) is refused with a sentence: nothing on it could be seen."""
    begin: Callable[[Any], None] = asyncio.Runner._lazy_init  # type: ignore[attr-defined]

    def begin_if_ours(self: Any) -> None:
        begin(self)
        loop = self._loop
        if current_or_none() is not None and not isinstance(loop, RecordingLoop):
            kind = type(loop)
            raise RuntimeError(
                f"This program brings an event loop of its own ({kind.__module__}.{kind.__qualname__}), on which nothing "
                "can be traced. Leave it away while you trace."
            )

    asyncio.Runner._lazy_init = begin_if_ours  # type: ignore[attr-defined]


def _line_of(task: TutorTask) -> Any:
    from .awaiting import explain_wait

    return explain_wait(task, task._loop_of_tutor.session)["place"]
