"""What is wrong with any run, whatever the exercise: each with its own sentence and line."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Collection
from typing import Any

from ..run.places import own_frames
from ..run.session import Session
from ..run.wire import StuckTask
from .aftermath import Aftermath
from .facts import Run
from .failure import CheckFailed, crash

#: What a check may allow a run to do.
ALLOWANCES = frozenset(
    {
        "raise",
        "block",
        "leave-pending",
        "never-await",
        "never-retrieve",
        "deadlock",
        "swallow-cancel",
        "touch-loop",
        "killed",
        "go-on",
    }
)


#: What a run was busy with when its time was up.
_WHY_STOPPED = {
    "no-await": "Your code kept running without an `await` that waits, so nothing else could run. "
    "Look for an endless loop.",
    "spinning": "Your code gave others a turn again and again, but nothing it awaits lets time pass, so it came to no end.",
    "working": "Your code had not come to an end when the time for this check was up. It may be going round for ever.",
}


def raise_faults(
    run: Run, session: Session, may: Collection[str], was_cancelled: bool, aftermath: Aftermath | None = None
) -> None:
    """Raises CheckFailed for the first fault that is not among `may`: the likeliest root cause comes first."""
    unknown = set(may) - ALLOWANCES
    if unknown:
        raise ValueError(f"may= knows no {sorted(unknown)}; it knows {sorted(ALLOWANCES)}")
    _ended_early(run, session, may)
    if "never-await" not in may:
        _never_awaited(run)
    if run.error is not None and "raise" not in may and not (was_cancelled and _is_cancellation(run.error)):
        raise crash(run.error, run.file)
    if "block" not in may and run.blocked:
        longest = max(run.blocked, key=lambda block: block.seconds)
        message = (
            f"Your code blocked the event loop for {longest.seconds:g} s with `{longest.call}`; nothing else could run."
        )
        raise CheckFailed("blocked", message, longest.line)
    if "touch-loop" not in may:
        _touched_loop(run)
    if "swallow-cancel" not in may and was_cancelled and run.error is None:
        message = "Your code was cancelled, but went on and returned. CancelledError has to come out again."
        raise CheckFailed("swallowed-cancel", message)
    if "leave-pending" not in may and run.pending:
        raise _left_pending(run)
    if "never-retrieve" not in may:
        _never_retrieved(run)
    if aftermath is not None and "go-on" not in may:
        _went_on(aftermath)


def _ended_early(run: Run, session: Session, may: Collection[str]) -> None:
    outcome = session.outcome
    if outcome is None:
        return
    if outcome["kind"] == "deadlocked" or outcome["kind"] == "idle-for-ever":
        run.deadlock, line = _describe_stuck(outcome["stuck"], run.file)
        if "deadlock" not in may:
            raise CheckFailed("deadlocked", run.deadlock, line)
    elif outcome["kind"] == "over-limit" and outcome["limit"] == "output":
        raise CheckFailed("over-limit", "Your code printed without end.")
    elif outcome["kind"] == "over-limit":
        message = f"Your code was still going after {run.elapsed:g} s of virtual time and did not end."
        raise CheckFailed("endless", message, _last_line(run))
    elif outcome["kind"] == "stopped":
        place = outcome["where"]["busy"]["place"]
        message = _WHY_STOPPED[outcome["where"]["busy"]["why"]]
        raise CheckFailed("timed-out", message, place["line"] if place and place["file"] == run.file else None)
    elif outcome["kind"] == "exited" and (fatal := _fatal_signal(run)) is not None:
        name, at = fatal
        if "killed" not in may:
            message = f"{name} came at {at:g} s and nothing in your code handled it, so it ended the whole program."
            raise CheckFailed("killed", message)
    elif outcome["kind"] == "exited" and outcome["abrupt"]:
        raise CheckFailed("exited", "Your code ended the whole program, so the check could not finish.")


def _fatal_signal(run: Run) -> tuple[str, float] | None:
    signals = [event for event in run.events if event["type"] == "signal"]
    if not signals or signals[-1]["handled"] != "ends the program":
        return None
    return signals[-1]["name"], signals[-1]["at"] / 1e6


def _describe_stuck(stuck: list[StuckTask], file: str) -> tuple[str, int | None]:
    places = [one["place"] for one in stuck if one["place"] and one["place"]["file"] == file]
    line = places[-1]["line"] if places else None
    waits = "; ".join(
        f"{one['name'] or 'your code'} waits for {one['label']}"
        + (f" (line {one['place']['line']})" if one["place"] and one["place"]["file"] == file else "")
        for one in stuck[-3:]
    )
    if not waits:
        return "Your code got stuck: all of it waits, and nothing is left that could wake any of it.", line
    return f"Your code got stuck: {waits}, and nothing is left that could wake it.", line


def _last_line(run: Run) -> int | None:
    lines = [task.waits_at for task in run.tasks if task.how == "pending" and task.waits_at is not None]
    for event in reversed(run.events):
        if (
            event["type"] == "step.ended"
            and event["waiting"]["place"]
            and event["waiting"]["place"]["file"] == run.file
        ):
            line: int = event["waiting"]["place"]["line"]
            return line
    return lines[-1] if lines else None


def _never_awaited(run: Run) -> None:
    for coroutine in _coroutines_in(run.result):
        name = coroutine.__qualname__
        coroutine.close()
        message = f"Your code gave back the coroutine {name}() itself, not its result: an `await` is missing."
        raise CheckFailed("never-awaited", message)
    for warned in run.warnings:
        if warned.kind == "never-awaited" and not _is_echo(warned.line, run):
            raise CheckFailed("never-awaited", warned.message, warned.line)


def _is_echo(line: int | None, run: Run) -> bool:
    """Whether the coroutine was handed to what failed: then the failure is what there is to tell."""
    frames = own_frames(run.error.__traceback__) if run.error is not None else []
    return any(file == run.file and at == line for file, at, _ in frames)


def _coroutines_in(value: Any) -> list[Any]:
    values = value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple, set)) else [value]
    return [one for one in values if inspect.iscoroutine(one)]


def _touched_loop(run: Run) -> None:
    for warned in run.warnings:
        if warned.kind == "not-thread-safe":
            raise CheckFailed(warned.kind, warned.message, warned.line)


def _never_retrieved(run: Run) -> None:
    for warned in run.warnings:
        if warned.kind in ("never-retrieved", "destroyed-pending"):
            raise CheckFailed(warned.kind, warned.message, warned.line)


def _left_pending(run: Run) -> CheckFailed:
    first, count = run.pending[0], len(run.pending)
    who = f"{count} tasks were" if count > 1 else f"The task {first.name} ({first.coroutine}) was"
    if all(task.cancel_asked and not task.cancelled_at_exit for task in run.pending):
        message = f"{who} cancelled, but not over when your code was done. Wait for a cancelled task to end as well."
    else:
        message = f"{who} still pending when your code was done. Wait for every task, or cancel it and wait for that."
    return CheckFailed("left-pending", message, first.line)


def _went_on(aftermath: Aftermath) -> None:
    """No task was left, and still something went on."""
    if aftermath.cancelled_at is not None:
        message = (
            f"Your code ended at {aftermath.ended:g} s, and at {aftermath.cancelled_at:g} s something that it had left "
            "behind cancelled its caller. Stop whatever you set going before you end."
        )
        raise CheckFailed("left-behind", message)
    found = aftermath.went_on()
    if found is not None:
        service, number, what = found
        message = f"Your code had ended at {aftermath.ended:g} s, but `{service.__name__}` {what}."
        raise CheckFailed("left-behind", message, service.line(number))


def _is_cancellation(error: BaseException) -> bool:
    return isinstance(error, asyncio.CancelledError)
