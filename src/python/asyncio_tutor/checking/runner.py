"""Runs the checks of one exercise over one answer."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any, NamedTuple

from ..run.places import own_frames, treat_as_foreign
from ..run.recording import Ended, Limits
from ..run.wire import CheckFailure, CheckRequestKnownWrong
from ..serve.program import remember_source
from ..serve.recorded import recorded
from ..world.assemble import WholeSession
from .answer import Answer, expect_modules_as_they_were, import_answer, restore_modules
from .declare import Declaration, declarations
from .failure import CheckFailed, crash
from .lab import Lab


class Broken(Exception):
    """A check of ours broke; the learner is not to blame."""

    def __init__(self, check: str, error: BaseException) -> None:
        super().__init__(f"{check}: {error!r}")
        self.check = check
        self.text = "".join(traceback.format_exception(error)).rstrip()


class Result(NamedTuple):
    title: str
    schedule: int
    skipped: bool
    failure: CheckFailure | None


def load_checks(file: str, source: str) -> list[Declaration]:
    """Executes a checks.py. Raises Broken when it can't be."""
    treat_as_foreign(file)
    remember_source(file, source.encode())
    module: dict[str, Any] = {"__name__": "checks", "__file__": file}
    try:
        exec(compile(source, file, "exec", dont_inherit=True), module)
    except BaseException as error:
        raise Broken("checks.py", error) from error
    return declarations(module)


def run_checks(
    checks: Sequence[Declaration],
    file: str,
    source: bytes,
    schedules: Sequence[int],
    limits: Limits,
    started: Callable[[str, int], None],
    skip: Collection[tuple[str, int]] = (),
    show_run: int | None = None,
) -> Iterator[Result]:
    """The results, check by check, schedule by schedule; a check ends with its first failure.

    A name that is missing is told once; further checks that need it are skipped. Raises Broken for a fault of ours.
    """
    missing: set[str] = set()
    for declaration in checks:
        for schedule in schedules:
            if (declaration.title, schedule) in skip:
                continue
            if missing.intersection(declaration.needs):
                yield Result(declaration.title, schedule, True, None)
                break
            started(declaration.title, schedule)
            failure = run_check(declaration, file, source, schedule, limits, show_run)
            yield Result(declaration.title, schedule, False, failure)
            if failure is not None:
                if failure["kind"] == "missing":
                    missing.update(declaration.needs)
                break


def still_fails(
    checks: Sequence[Declaration], wrong: CheckRequestKnownWrong, schedules: Sequence[int], limits: Limits
) -> bool:
    """Whether a known wrong answer fails, as it has to."""
    asked = [check for check in checks if wrong["fails"] in (None, check.title)]
    source = wrong["source"].encode("utf-8", "surrogateescape")
    return any(
        run_check(check, wrong["file"], source, schedule, limits) is not None
        for check in asked
        for schedule in schedules
    )


def run_check(
    declaration: Declaration, file: str, source: bytes, schedule: int, limits: Limits, show_run: int | None = None
) -> CheckFailure | None:
    """One check under one schedule, on a fresh copy of the answer. None: passed.

    `show_run`: it ends after so many of its runs, with a failure that only shows the last of them.
    """
    restore_modules()
    lab: Lab | None = None
    try:
        answer = _import(file, source, limits)
        expect_modules_as_they_were()
        answer.require(declaration.needs)
        lab = Lab(answer, source, declaration.title, schedule, limits, show_run)
        declaration.function(lab)
        # What an answer left behind may have come to life while it was judged.
        expect_modules_as_they_were()
        return None
    except CheckFailed as failed:
        if failed.line is None and lab is not None:
            failed.line = lab.answer.line_of(declaration.needs)
        return as_failure(failed, schedule, lab)
    except Exception as error:
        # What the learner's own code raised, wherever the check called it, is the learner's.
        if any(found == file for found, _, _ in own_frames(error.__traceback__)) or _is_answers_syntax(error, file):
            return as_failure(crash(error, file), schedule, lab)
        raise Broken(declaration.title, error) from error
    finally:
        restore_modules()


def _is_answers_syntax(error: Exception, file: str) -> bool:
    return isinstance(error, SyntaxError) and error.filename == file


def _import(file: str, source: bytes, limits: Limits) -> Answer:
    """Imports the answer in a session of its own: what it prints and how long it sleeps then is nobody's business."""
    session = WholeSession(None, limits)
    try:
        with recorded(session):
            try:
                return import_answer(file, source)
            finally:
                session.finish({"kind": "finished", "status": 0})
    except Ended:
        outcome = session.outcome or {}
        if outcome.get("kind") == "exited":
            message = "Your file ends the whole program while it is imported, so nothing in it can be checked."
            raise CheckFailed("exited", message) from None
        message = "Your file does not come to an end while it is imported. Look for work outside of functions."
        raise CheckFailed("endless", message) from None


def as_failure(failed: CheckFailed, schedule: int, lab: Lab | None) -> CheckFailure:
    """The wire format's `CheckFailure`."""
    return {
        "message": failed.message,
        "kind": failed.kind,
        "line": failed.line,
        "source": failed.source,
        "error": failed.error,
        "frames": failed.frames,
        "schedule": schedule,
        "scheduleText": "; ".join(text for text in lab.varied if text) if lab is not None else "",
        "run": lab.runs if lab is not None else 0,
        "events": lab.events if lab is not None else [],
    }
