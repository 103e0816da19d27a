"""Serves a request for checks over the host's channel."""

from __future__ import annotations

import json
from collections.abc import Callable

from ..run.recording import Limits
from ..run.wire import CheckMessage, CheckMessageDeclaredDeclared, CheckMessageEndedEnded, CheckRequest
from .declare import Declaration
from .runner import Broken, load_checks, run_checks
from .suspicion import as_messages, suspicions

#: A chart of a failed run needs no more events than this.
_MOST_EVENTS = 5_000

Send = Callable[[str], None]


def serve_checks(request: CheckRequest, send: Send) -> None:
    """Sends `suspicions` and `declared`, then `started` and `ended` for each check and schedule, then `done`; each with the secret."""
    secret = request["secret"]

    def say(message: CheckMessage) -> None:
        send(json.dumps(message, separators=(",", ":")))

    def started(title: str, schedule: int) -> None:
        say({"started": {"title": title, "schedule": schedule}, "secret": secret})

    limits = request["limits"]
    allowed = Limits(min(limits["events"], 50_000), limits["outputBytes"], limits["virtualSeconds"] or 1_000_000)
    try:
        answer = request["answer"]
        source = answer["source"].encode("utf-8", "surrogateescape")
        say({"suspicions": as_messages(suspicions(source)), "secret": secret})
        checks = load_checks(request["checks"]["file"], request["checks"]["source"])
        say({"declared": [_declared(check) for check in checks], "secret": secret})
        skip = {(one["title"], one["schedule"]) for one in request["skip"]}
        for title, schedule, skipped, failure in run_checks(
            checks, answer["file"], source, request["schedules"], allowed, started, skip
        ):
            if failure is not None:
                failure["events"] = failure["events"][:_MOST_EVENTS]
            ended: CheckMessageEndedEnded = {
                "title": title,
                "schedule": schedule,
                "skipped": skipped,
                "failure": failure,
            }
            say({"ended": ended, "secret": secret})
    except Broken as broken:
        say({"broken": {"check": broken.check, "error": broken.text}, "secret": secret})
    say({"done": True, "secret": secret})


def _declared(check: Declaration) -> CheckMessageDeclaredDeclared:
    return {"title": check.title, "hints": list(check.hints), "needs": list(check.needs)}
