"""The side of the engine that speaks with the outside: one request in, JSON lines out."""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
from collections.abc import Callable, Sequence
from typing import Any

from .awaiting import place_in
from .chance import seal_chance
from .install import install, real_signal
from .output import text_streams
from .places import Place, current_place
from .program import Module, run_program
from .recording import Ended, Limits, Sink
from .schedules import Schedule, order_of_sets
from .session import Session, current_or_none, enter, python_version
from .what_if import Stretch

Send = Callable[[str], None]
ReadLine = Callable[[], "str | None"]


def serve(request_json: str, send: Send, read_line: ReadLine) -> None:
    """Does what one request asks for. See src/engine/engine.ts for requests and messages."""
    request = json.loads(request_json)
    if request["kind"] == "program" and request["clock"] == "real":
        from .real.host import serve_program_in_real_time

        serve_program_in_real_time(request, send, read_line)
        return
    install()
    seal_chance(request.get("seed", 0))
    if request["kind"] == "program":
        serve_program(request, send, read_line)
    else:
        from .checking.service import serve_checks

        watch_interrupts(request["limits"]["seconds"])
        serve_checks(request, send)


def serve_program(request: dict[str, Any], send: Send, read_line: ReadLine) -> None:
    """Runs a program; its events end with `run.ended`, then comes `{"done": true}`."""
    session = Session(event_sink(send), limits_of(request["limits"]), done(send))
    for announced in request["signals"]:
        session.signals.announce(announced["name"], announced["at"])
    for host in request["hosts"]:
        session.network.name_host(host["name"], host["latency"])
    session.schedule = Schedule(request["seed"])
    session.order_of_sets = order_of_sets(request["seed"])
    for stretched in request["stretches"]:
        session.what_if.stretches.append(Stretch(stretched["name"], stretched["seconds"]))
    for cancelled in request["cancels"]:
        session.what_if.cancel_at(cancelled["at"], cancelled["name"])
    watch_interrupts(request["limits"]["seconds"])
    run_in(session, request, read_line, "virtual")


def done(send: Send) -> Callable[[], None]:
    """Says that nothing follows."""
    return lambda: send('{"done":true}')


def run_in(session: Session, request: dict[str, Any], read_line: ReadLine, clock: str) -> None:
    """Runs the program of a request as `session`."""
    streams = sys.stdin, sys.stdout, sys.stderr
    before = enter(session)
    try:
        sys.stdin, sys.stdout, sys.stderr = text_streams(session, read_line)
        start(session, request["engine"], request["file"], clock, request["madeWith"])
        outcome = run_program(
            session,
            request["file"],
            request["arguments"],
            called=request["called"],
            module=Module(**request["module"]) if request["module"] else None,
        )
        session.what_if.tell_unused()
        session.finish(outcome)
    finally:
        enter(before)
        session.machine.abandon()
        sys.stdin, sys.stdout, sys.stderr = streams


def start(
    session: Session, engine: str, program: str, clock: str = "virtual", made_with: Sequence[str] = ()
) -> None:
    """Records the beginning of a run and the options it was asked for with. In virtual time garbage is collected at fixed points only, for the same run each time."""
    if clock == "virtual":
        gc.collect()
        gc.disable()
    session.emit(
        "run.started",
        version=1,
        python=python_version(),
        engine=engine,
        clock=clock,
        program=program,
        madeWith=list(made_with),
    )


def event_sink(send: Send) -> Sink:
    """Sends batches of events."""
    return lambda events: send('{"events":[' + ",".join(events) + "]}")


def limits_of(limits: dict[str, Any]) -> Limits:
    return Limits(limits["events"], limits["outputBytes"], limits["virtualSeconds"])


def watch_interrupts(seconds: float | None, by: int = signal.SIGINT) -> None:
    """The engine interrupts with the signal `by` when `seconds` are up, or when the user does: the current run ends where it is."""

    def interrupt(_signal: int, _frame: Any) -> None:
        session = current_or_none()
        if session is not None and session.outcome is None:
            busy = {"why": session.busy_with(), "place": _place_now(session)}
            session.interrupt({"kind": "timed-out", "status": 1, "seconds": seconds or 0, "busy": busy})

    real_signal(by, interrupt)


def _place_now(session: Session) -> Place | None:
    """The program's line that runs, or one that goes on as soon as it has its turn."""
    place = current_place()
    if place is not None or session.loop is None:
        return place
    # asyncio's own housekeeping has no number.
    tasks = sorted((task for task in session.loop.tasks() if task.number is not None), key=lambda task: task.number)
    going = (place_in(task) for task in tasks if task._fut_waiter is None)
    return next((place for place in going if place is not None), None)


def serve_over_pipes() -> None:
    """The host in a process of its own: the request comes on descriptor 3, messages leave on descriptor 4."""
    with os.fdopen(3, "r", encoding="utf-8") as requests:
        request = requests.read()
    messages = os.fdopen(4, "w", encoding="utf-8", buffering=1)

    def send(text: str) -> None:
        try:
            messages.write(text + "\n")
        except (BrokenPipeError, ValueError):
            os._exit(3)
        if text.startswith('{"done"'):
            messages.flush()
            os._exit(0)

    stdin = sys.stdin

    def read_line() -> str | None:
        return stdin.readline() or None

    try:
        serve(request, send, read_line)
    except Ended:
        pass
