"""The side of the engine that speaks with the outside: one request in, JSON lines out."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Callable

from .install.chance import seal_chance
from .install.virtual import install
from .jobs.stacks import Stacks, let_go, offer
from .run.effort import Processor
from .run.recording import Ended
from .run.schedules import Schedule, order_of_sets
from .run.what_if import Stretch
from .run.wire import CheckRequest, ProgramRequest
from .serve.serving import (
    ReadLine,
    Send,
    collect_at_fixed_points,
    done,
    event_sink,
    limits_of,
    run_in,
    watch_interrupts,
)
from .world.assemble import WholeSession


def serve(
    request_json: str,
    send: Send,
    read_line: ReadLine,
    was_refused_memory: Callable[[], bool] = lambda: True,
    stacks: Stacks | None = None,
    processor: Processor | None = None,
) -> None:
    """Does what one request asks for. See src/engine/request.ts for requests, messages.ts for what is sent.

    `was_refused_memory`: whether the limit of memory was met. Where nobody knows, a MemoryError is taken to come from it.
    `stacks`: what threads are made of in WebAssembly, and `processor`: the clock that tells computing from waiting there.
    """
    request: ProgramRequest | CheckRequest = json.loads(request_json)
    if request["kind"] == "program" and request["clock"] == "real":
        # Loaded where it is asked for, as the checks are below: most runs need neither.
        from .real.host import serve_program_in_real_time

        serve_program_in_real_time(request, send, read_line, was_refused_memory)
        return
    install()
    # Pyodide takes the stack for a task of a loop of its own.
    asyncio._set_running_loop(None)
    offer(stacks)
    seal_chance(request.get("seed", 0))
    collect_at_fixed_points()
    if request["kind"] == "program":
        serve_program(request, send, read_line, was_refused_memory, processor)
    else:
        from .checking.service import serve_checks

        watch_interrupts()
        serve_checks(request, send)
    let_go()


def serve_program(
    request: ProgramRequest,
    send: Send,
    read_line: ReadLine,
    was_refused_memory: Callable[[], bool],
    processor: Processor | None,
) -> None:
    """Runs a program; its events end with `run.ended`, unless it was stopped; then comes `{"done": true}`."""
    session = WholeSession(event_sink(send), limits_of(request["limits"]), done(send))
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
    if processor is not None:
        session.effort.ask(processor)
    session.counts_computing = request["cpuTime"]
    watch_interrupts()
    run_in(session, request, read_line, "virtual", was_refused_memory)


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
