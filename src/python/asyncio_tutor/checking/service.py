"""Serves a request for checks over the host's channel."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from ..run.recording import Limits
from .declare import Declaration
from .runner import Broken, load_checks, run_checks
from .suspicion import as_messages, suspicions

#: A chart of a failed run needs no more events than this.
_MOST_EVENTS = 5_000

Send = Callable[[str], None]


def serve_checks(request: dict[str, Any], send: Send) -> None:
    """Sends `suspicions` and `declared`, then `started` and `ended` for each check and schedule, then `done`; each proof with the secret."""
    secret = request.pop("secret")

    def say(**message: Any) -> None:
        send(json.dumps({**message, "secret": secret}, separators=(",", ":")))

    def started(title: str, schedule: int) -> None:
        say(started={"title": title, "schedule": schedule})

    limits = request["limits"]
    allowed = Limits(min(limits["events"], 50_000), limits["outputBytes"], limits["virtualSeconds"] or 1_000_000)
    try:
        answer = request["answer"]
        source = answer["source"].encode("utf-8", "surrogateescape")
        say(suspicions=as_messages(suspicions(source)))
        checks = load_checks(request["checks"]["file"], request["checks"]["source"])
        say(declared=[_declared(check) for check in checks])
        skip = {(one["title"], one["schedule"]) for one in request["skip"]}
        for result in run_checks(checks, answer["file"], source, request["schedules"], allowed, started, skip):
            failure = result.failure
            if failure is not None and len(failure["events"]) > _MOST_EVENTS:
                failure["events"] = failure["events"][:_MOST_EVENTS]
            say(
                ended={
                    "title": result.title,
                    "schedule": result.schedule,
                    "secret": secret,
                    "skipped": result.skipped,
                    "failure": failure,
                }
            )
    except Broken as broken:
        say(broken={"check": broken.check, "error": broken.text})
    say(done=True)


def _declared(check: Declaration) -> dict[str, Any]:
    return {"title": check.title, "hints": list(check.hints), "needs": list(check.needs)}
