"""Serves a program in real time."""

from __future__ import annotations

from collections.abc import Callable

from ..run.wire import ProgramRequest
from ..serve.serving import ReadLine, Send, done, event_sink, limits_of, run_in, watch_interrupts
from ..world.current import enter
from .install import install_real
from .session import STOP, RealSession


def serve_program_in_real_time(
    request: ProgramRequest, send: Send, read_line: ReadLine, was_refused_memory: Callable[[], bool]
) -> None:
    """Runs a program on the standard library's own loop. Its SIGINT is its own; the engine stops it with another."""
    session = RealSession(event_sink(send), limits_of(request["limits"]), done(send))
    enter(session)
    install_real()
    watch_interrupts(STOP)
    for announced in request["signals"]:
        session.announce_signal(announced["name"], announced["at"])
    run_in(session, request, read_line, "real", was_refused_memory)
