"""The package as a program, for the system engine and for those who work on lessons."""

from __future__ import annotations

import json
import os
import sys

from .checking.prove import prove
from .host import serve_over_pipes
from .install.virtual import install
from .run.recording import Ending, Limits
from .serve.program import run_program
from .serve.recorded import recorded
from .serve.serving import collect_at_fixed_points, watch_interrupts
from .world.assemble import WholeSession

_USAGE = """`python -m asyncio_tutor`: the host for the system engine, and tools for those who work on lessons.

    host                 serve one request (descriptors 3 and 4)
    run FILE [args]      run a program on the virtual clock; output and exit status are its own
    events FILE [args]   the same, printing the trace
    prove EXERCISE...    prove that an exercise's checks accept and reject what they should
"""


def main(arguments: list[str]) -> int:
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command == "host":
        serve_over_pipes()
        return 0
    if command in ("run", "events") and rest:
        return _run(command == "events", *rest)
    if command == "prove" and rest:
        return prove(rest)
    sys.stderr.write(_USAGE)
    return 2


def _run(shows_events: bool, file: str, *arguments: str) -> int:
    signals = []
    if arguments and arguments[0].startswith("--signal="):
        signals = [one.split("@") for one in arguments[0].removeprefix("--signal=").split(",")]
        arguments = arguments[1:]
    install()
    out, err, stdin = os.fdopen(os.dup(1), "wb"), os.fdopen(os.dup(2), "wb"), sys.stdin

    def sink(events: list[str]) -> None:
        for text in events:
            if shows_events:
                out.write(text.encode() + b"\n")
            elif (event := json.loads(text))["type"] == "output":
                stream = out if event["stream"] == "stdout" else err
                stream.write(event["text"].encode("utf-8", "surrogateescape"))
                stream.flush()

    def ended(outcome: Ending) -> None:
        out.flush()
        if not shows_events and outcome["kind"] not in ("finished", "exited", "crashed"):
            err.write(json.dumps(outcome).encode() + b"\n")
        err.flush()
        os._exit(outcome["status"])

    session = WholeSession(sink, Limits(), ended)
    for name, at in signals:
        session.signals.announce(name, float(at))
    path = os.path.abspath(file)
    with recorded(session, lambda: stdin.readline() or None):
        collect_at_fixed_points()
        session.begin("system", "virtual", path)
        watch_interrupts()
        session.finish(run_program(session, path, arguments))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
