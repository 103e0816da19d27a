"""Serves a request for checks over the host's channel."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from ..run.recording import Limits
from ..run.wire import CheckMessage, CheckMessageDeclaredDeclared, CheckMessageEndedEnded, CheckRequest
from ..trust.guard import watch_answer
from ..trust.likeness import remember
from ..trust.own_json import to_json
from ..trust.suspicion import as_messages, suspicions
from .declare import Declaration
from .runner import Broken, load_checks, run_checks, still_fails

#: A chart of a failed run needs no more events than this.
_MOST_EVENTS = 5_000

Send = Callable[[str], None]


def serve_checks(request: CheckRequest, send: Send) -> None:
    """Sends `suspicions` and `declared`, then `started` and `ended` for each check and schedule, then `done`; each with the secret.

    After a pass comes what has become of the interpreter: further suspicions, and `knownWrong` for each known wrong answer.
    """
    secret = request["secret"]

    def say(message: CheckMessage) -> None:
        send(to_json(message))

    def tell(line: int | None, what: str) -> None:
        say({"suspicions": [{"line": line, "what": what}], "secret": secret})

    def started(title: str, schedule: int) -> None:
        say({"started": {"title": title, "schedule": schedule}, "secret": secret})

    limits = request["limits"]
    allowed = Limits(min(limits["events"], 50_000), limits["outputBytes"], limits["virtualSeconds"] or 1_000_000)
    try:
        answer = request["answer"]
        source = answer["source"].encode("utf-8", "surrogateescape")
        say({"suspicions": as_messages(suspicions(source)), "secret": secret})
        only = request["only"]
        checks = load_checks(request["checks"]["file"], request["checks"]["source"])
        if only is not None:
            checks = [check for check in checks if check.title == only["title"]]
        say({"declared": [_declared(check) for check in checks], "secret": secret})
        has_failed = False
        changed = remember(_ours(checks))
        watch_answer(answer["file"], request["checks"]["file"], tell)
        skip = {(one["title"], one["schedule"]) for one in request["skip"]}
        for title, schedule, skipped, failure in run_checks(
            checks, answer["file"], source, request["schedules"], allowed, started, skip, only and only["run"]
        ):
            has_failed = has_failed or skipped or failure is not None
            if failure is not None:
                failure["events"] = failure["events"][:_MOST_EVENTS]
            ended: CheckMessageEndedEnded = {
                "title": title,
                "schedule": schedule,
                "skipped": skipped,
                "failure": failure,
            }
            say({"ended": ended, "secret": secret})
        if not has_failed:
            name = changed()
            if name is not None:
                tell(None, f"`{name}` is not what it was")
            for index, wrong in enumerate(request["knownWrong"]):
                failed = still_fails(checks, wrong, request["schedules"], allowed)
                say({"knownWrong": {"index": index, "failed": failed}, "secret": secret})
    except Broken as broken:
        say({"broken": {"check": broken.check, "error": broken.text}, "secret": secret})
    say({"done": True, "secret": secret})


def _ours(checks: list[Declaration]) -> list[tuple[str, dict[str, Any]]]:
    """The modules of this package, and the checks."""
    modules = [(name, vars(module)) for name, module in sys.modules.items() if name.startswith("asyncio_tutor.")]
    return modules + [("checks", check.function.__globals__) for check in checks[:1]]


def _declared(check: Declaration) -> CheckMessageDeclaredDeclared:
    return {"title": check.title, "hints": list(check.hints), "needs": list(check.needs)}
