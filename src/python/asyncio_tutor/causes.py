"""Why something became ready, or who asked for something: the `Cause` of the wire format."""

from __future__ import annotations

from typing import Any

Cause = dict[str, Any]

START: Cause = {"kind": "start"}
ITSELF: Cause = {"kind": "itself"}
RUNNER: Cause = {"kind": "runner"}


def by_timer(label: str) -> Cause:
    return {"kind": "timer", "label": label}


def by_task(task: int, ended: bool) -> Cause:
    return {"kind": "task", "task": task, "ended": ended}


def by_job(job: int) -> Cause:
    return {"kind": "job", "job": job}


def by_signal(name: str) -> Cause:
    return {"kind": "signal", "name": name}


def by_callback(name: str) -> Cause:
    return {"kind": "callback", "name": name}
