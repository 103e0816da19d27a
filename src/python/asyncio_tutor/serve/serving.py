"""What serving a program takes in either kind of time."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable
from typing import Any

from ..install.signals import real_signal
from ..run.places import Place, current_place
from ..run.recording import Limits, Sink
from ..waits.chain import place_in
from ..world.assemble import WholeSession
from ..world.current import current_or_none
from .program import Module, run_program
from .recorded import recorded

Send = Callable[[str], None]
ReadLine = Callable[[], "str | None"]


def run_in(session: WholeSession, request: dict[str, Any], read_line: ReadLine, clock: str) -> None:
    """Runs the program of a request as `session`."""
    with recorded(session, read_line):
        if clock == "virtual":
            collect_at_fixed_points()
        session.begin(request["engine"], clock, request["file"], request["madeWith"])
        outcome = run_program(
            session,
            request["file"],
            request["arguments"],
            called=request["called"],
            module=Module(**request["module"]) if request["module"] else None,
        )
        session.what_if.tell_unused()
        session.finish(outcome)


def collect_at_fixed_points() -> None:
    """In virtual time garbage is collected at fixed points only, for the same run each time."""
    gc.collect()
    gc.disable()


def event_sink(send: Send) -> Sink:
    """Sends batches of events."""
    return lambda events: send('{"events":[' + ",".join(events) + "]}")


def limits_of(limits: dict[str, Any]) -> Limits:
    return Limits(limits["events"], limits["outputBytes"], limits["virtualSeconds"])


def done(send: Send) -> Callable[[], None]:
    """Says that nothing follows."""
    return lambda: send('{"done":true}')


def watch_interrupts(seconds: float | None, by: int = signal.SIGINT) -> None:
    """The engine interrupts with the signal `by` when `seconds` are up, or when the user does: the current run ends where it is."""

    def interrupt(_signal: int, _frame: Any) -> None:
        session = current_or_none()
        if session is not None and session.outcome is None:
            busy = {"why": session.busy_with(), "place": _place_now(session)}
            session.interrupt({"kind": "timed-out", "status": 1, "seconds": seconds or 0, "busy": busy})

    real_signal(by, interrupt)


def _place_now(session: WholeSession) -> Place | None:
    """The program's line that runs, or one that goes on as soon as it has its turn."""
    place = current_place()
    if place is not None or session.loop is None:
        return place
    # asyncio's own housekeeping has no number.
    tasks = sorted(
        (task for task in session.loop.tasks() if task.number is not None), key=lambda task: task.number or 0
    )
    going = (place_in(task.get_coro()) for task in tasks if task._fut_waiter is None)
    return next((place for place in going if place is not None), None)
