"""What serving a program takes in either kind of time."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

from ..install.signals import real_signal
from ..run.places import current_place
from ..run.recording import Ending, Limits, Sink, encode
from ..run.wire import Busy, Place, ProgramRequest, RequestLimits, RunStartedClock, Where
from ..waits.chain import place_in
from ..world.assemble import WholeSession
from ..world.current import current_or_none
from .access_log import AccessLog
from .accesses import telling
from .must_hold import MustHold
from .program import Module, run_program
from .recorded import recorded

Send = Callable[[str], None]
ReadLine = Callable[[], "str | None"]


def run_in(
    session: WholeSession,
    request: ProgramRequest,
    read_line: ReadLine,
    clock: RunStartedClock,
    was_refused_memory: Callable[[], bool],
) -> None:
    """Runs the program of a request as `session`."""
    watches = AccessLog(session, request["file"]).at_hand() if request["watches"] else nullcontext()
    with recorded(session, read_line), watches:
        session.begin(request["engine"], clock, request["file"], request["madeWith"])
        must_hold = None if request["check"] is None else MustHold(session, request["check"])
        if must_hold is not None and not must_hold.can_be_read():
            session.finish({"kind": "finished", "status": 0})
            return
        outcome: Ending = run_program(
            session,
            request["file"],
            request["arguments"],
            called=request["called"],
            module=Module(**request["module"]) if request["module"] else None,
            must_hold=must_hold,
            rewrite=telling if request["watches"] else None,
        )
        session.what_if.tell_unused()
        if outcome["kind"] == "crashed" and outcome["error"] == "MemoryError" and was_refused_memory():
            allowed = request["limits"]["memoryBytes"]
            outcome = {"kind": "over-limit", "status": 1, "limit": "memory", "allowed": allowed}
        session.finish(outcome)


def collect_at_fixed_points() -> None:
    """In virtual time garbage is collected at fixed points only, for the same run each time.

    It has to be so where stacks are switched: pyodide's collector, when it runs by itself, does not see the suspended ones
    (pyodide#6464). So a program can't turn it on either.
    """
    gc.collect()
    gc.disable()
    switch = _Switch()
    gc.enable, gc.disable, gc.isenabled = switch.enable, switch.disable, switch.isenabled


class _Switch:
    """The one that the program finds in `gc`. It moves, though nothing depends on it."""

    def __init__(self) -> None:
        self._is_on = True

    def enable(self) -> None:
        self._is_on = True

    def disable(self) -> None:
        self._is_on = False

    def isenabled(self) -> bool:
        return self._is_on


def event_sink(send: Send) -> Sink:
    """Sends batches of events."""
    return lambda events: send('{"events":[' + ",".join(events) + "]}")


def limits_of(limits: RequestLimits) -> Limits:
    return Limits(limits["events"], limits["outputBytes"], limits["virtualSeconds"])


def done(send: Send) -> Callable[[Ending], None]:
    """Says where a run was stopped, if it was, and that nothing follows."""

    def say(outcome: Ending) -> None:
        if outcome["kind"] == "stopped":
            send(encode({"stopped": outcome["where"]}))
        send('{"done":true}')

    return say


def watch_interrupts(by: int = signal.SIGINT) -> None:
    """The engine stops the current run where it is with the signal `by`: when its time is up, or when the user wants it."""

    def stop(_signal: int, _frame: Any) -> None:
        session = current_or_none()
        if session is not None and session.outcome is None:
            busy: Busy = {"why": session.busy_with(), "place": _place_now(session)}
            where: Where = {"at": session.clock.micros, "turn": session.clock.turn, "busy": busy}
            session.interrupt({"kind": "stopped", "status": 1, "where": where})

    real_signal(by, stop)


def _place_now(session: WholeSession) -> Place | None:
    """The program's line that runs, or one that goes on as soon as it has its turn."""
    if session.place_elsewhere is not None:
        return session.place_elsewhere()
    place = current_place()
    if place is not None or session.loop is None:
        return place
    # asyncio's own housekeeping has no number.
    tasks = sorted(
        (task for task in session.loop.tasks() if task.number is not None), key=lambda task: task.number or 0
    )
    going = (place_in(task.get_coro()) for task in tasks if task._fut_waiter is None)
    return next((place for place in going if place is not None), None)
