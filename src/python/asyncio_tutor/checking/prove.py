"""Proves an exercise under the Python at hand: what has to pass passes, what has to fail fails, and why.

For authors: `python -m asyncio_tutor prove lessons/03-gather/exercises/fetch-all`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from ..install.virtual import install
from ..run.recording import Limits
from .declare import Declaration
from .runner import Broken, Result, load_checks, run_checks

_SCHEDULES = range(5)
_LIMITS = Limits(50_000, 1_000_000, 1_000_000)
_FAILS = re.compile(r"^# fails:\s*(.+)$", re.MULTILINE)


def prove(arguments: Sequence[str]) -> int:
    """Each argument is an exercise's folder, or a single answer inside one. Exit status 0: everything is proven."""
    install()
    good = True
    for argument in arguments:
        path = Path(argument).resolve()
        folder = next(one for one in (path, *path.parents) if (one / "checks.py").exists())
        checks_file = folder / "checks.py"
        checks = load_checks(str(checks_file), checks_file.read_text(encoding="utf-8"))
        answers = [path] if path.is_file() else _answers(folder)
        for answer in answers:
            good = _prove_one(checks, answer, folder) and good
    return 0 if good else 1


def _answers(folder: Path) -> list[Path]:
    return [
        folder / "starter.py",
        folder / "solution.py",
        *sorted(folder.glob("accepts/*.py")),
        *sorted(folder.glob("rejects/*.py")),
    ]


def _prove_one(checks: list[Declaration], answer: Path, folder: Path) -> bool:
    source = answer.read_bytes()
    say = sys.__stdout__.write  # pyright: ignore[reportOptionalMemberAccess]
    name = answer.relative_to(folder) if answer.is_relative_to(folder) else answer
    try:
        results = list(run_checks(checks, str(answer), source, list(_SCHEDULES), _LIMITS, lambda title, schedule: None))
    except Broken as broken:
        say(f"BROKEN  {name}: {broken.text}\n")
        return False
    failed = [result for result in results if result.failure is not None or result.skipped]
    must_fail = answer.name == "starter.py" or answer.parent.name == "rejects"
    named = _FAILS.search(source.decode("utf-8", "replace"))
    as_named = named is None or named.group(1).strip() in {result.title for result in failed}
    if must_fail and answer.name != "starter.py" and named is None:
        as_named = False
    good = bool(failed) == must_fail and (as_named or not must_fail)
    say(f"{'ok     ' if good else 'WRONG  '} {name}: {_tally(failed, checks)}\n")
    for result in failed:
        say(_describe(result))
    if must_fail and not as_named:
        say(f"        should fail: {named.group(1) if named else 'a `# fails:` comment is missing'}\n")
    return good


def _tally(failed: list[Result], checks: list[Declaration]) -> str:
    return f"fails {len(failed)} of {len(checks)} checks" if failed else f"passes {len(checks)} checks"


def _describe(result: Result) -> str:
    if result.failure is None:
        return f"        - {result.title}: skipped\n"
    failure = result.failure
    line = f" (line {failure['line']})" if failure["line"] else ""
    text = f"        - {result.title} [schedule {result.schedule}, {failure['kind']}]{line}\n          {failure['message']}\n"
    return text + (f"          with {failure['scheduleText']}\n" if failure["scheduleText"] else "")
