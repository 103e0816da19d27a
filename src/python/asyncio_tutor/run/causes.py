"""Why something became ready, or who asked for something: the `Cause` of the wire format."""

from __future__ import annotations

import json
from functools import cached_property

from . import wire


class Cause:
    """A `Cause` of the wire format, and its text."""

    def __init__(self, said: wire.Cause) -> None:
        self.said = said

    @cached_property
    def json(self) -> str:
        """Made once: a task causes much."""
        return json.dumps(self.said, separators=(",", ":"))


START = Cause({"kind": "start"})
ITSELF = Cause({"kind": "itself"})
RUNNER = Cause({"kind": "runner"})


def by_timer(label: str) -> Cause:
    return Cause({"kind": "timer", "label": label})


def by_task(task: int, ended: bool) -> Cause:
    return Cause({"kind": "task", "task": task, "ended": ended})


def by_job(job: int) -> Cause:
    return Cause({"kind": "job", "job": job})


def by_signal(name: str) -> Cause:
    return Cause({"kind": "signal", "name": name})


def by_callback(name: str) -> Cause:
    return Cause({"kind": "callback", "name": name})


def by_connection(connection: int | None) -> Cause:
    """Something arrived on a connection, or there is room on it again; None: somebody knocks at a server."""
    return Cause({"kind": "connection", "connection": connection})


def by_io(name: str) -> Cause:
    """Something that is no connection of a known kind became ready: a pipe, a terminal."""
    return Cause({"kind": "io", "name": name})
