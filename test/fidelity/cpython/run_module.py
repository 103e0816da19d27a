"""Runs one module of CPython's own asyncio tests on the tutor's loop.

    python3 run_module.py test_queues

Prints one line of JSON: how many tests ran, which did not pass, and how many of *our* loops were made. A module that
makes none proves nothing about us. Each test has a session (and so a clock) of its own.

Then come the tests of which cannot_pass.py says that they can't pass: those that do are told, too.
"""

from __future__ import annotations

import asyncio
import fnmatch
import gc
import importlib.util
import json
import os
import shutil
import signal
import sys
import tempfile
import unittest
import warnings
from collections.abc import Iterator
from typing import Any

from cannot_pass import CANNOT_PASS

from asyncio_tutor.install.virtual import install
from asyncio_tutor.loop.virtual import TutorLoop
from asyncio_tutor.world.assemble import WholeSession
from asyncio_tutor.world.current import enter

loops_made = 0

#: Taken before they are replaced: end this process, not a run, and count real seconds.
exit_process = os._exit
set_timer, handle_signal = signal.setitimer, signal.signal

#: Real seconds after which a test that can't pass is taken to hang.
PATIENCE = 2


def count_loops() -> None:
    plain_init = TutorLoop.__init__

    def counting_init(self: TutorLoop, *args: Any, **keywords: Any) -> None:
        global loops_made
        loops_made += 1
        plain_init(self, *args, **keywords)

    TutorLoop.__init__ = counting_init  # type: ignore[method-assign]


class Result(unittest.TestResult):
    """Begins every test with a fresh session."""

    def startTest(self, test: unittest.TestCase) -> None:
        super().startTest(test)
        enter(WholeSession(lambda events: None))
        gc.enable()

    def not_passed(self) -> list[dict[str, str]]:
        return [
            {"test": short(test), "why": text.strip().splitlines()[-1]} for test, text in self.errors + self.failures
        ]


def each_test(suite: unittest.TestSuite) -> Iterator[unittest.TestCase]:
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from each_test(test)
        else:
            yield test


def cannot_pass(module: str, test: unittest.TestCase) -> bool:
    return any(fnmatch.fnmatchcase(short(test), pattern) for pattern in CANNOT_PASS.get(module, {}))


class Hangs(BaseException):
    """A test that does not end."""


def passes(test: unittest.TestCase) -> bool:
    """Whether it passes within our patience. What it leaves behind has to be borne."""

    def interrupt(*_: Any) -> None:
        raise Hangs

    result = Result()
    handle_signal(signal.SIGALRM, interrupt)
    # Again and again: what it hangs in may catch the first one.
    set_timer(signal.ITIMER_REAL, PATIENCE, PATIENCE / 4)
    try:
        test.run(result)
    except Hangs:
        return False
    finally:
        set_timer(signal.ITIMER_REAL, 0)
    return result.wasSuccessful() and not result.skipped


def short(test: Any) -> str:
    """`LockTests.test_repr`; a failure of a whole class or module keeps its own words."""
    return ".".join(test.id().split(".")[-2:]) if isinstance(test, unittest.TestCase) else str(test)


def main(module: str) -> None:
    name = f"test.test_asyncio.{module}" if module != "test_contextvars" else "test.test_context"
    if importlib.util.find_spec("test") is None or importlib.util.find_spec(name) is None:
        print(json.dumps({"missing": True}))
        return
    # Some tests print.
    report = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    # Some write files where they are.
    folder = tempfile.mkdtemp(prefix="tutor-cpython-")
    os.chdir(folder)
    begin_runner = asyncio.Runner._lazy_init
    install()
    # Loops of a program's own are refused; some of these tests make them.
    asyncio.Runner._lazy_init = begin_runner
    count_loops()
    enter(WholeSession(lambda events: None))
    warnings.simplefilter("ignore")
    result = Result()
    tests = unittest.defaultTestLoader.loadTestsFromName(name)
    # Some tests collect garbage a hundred times over: not through all that was imported.
    gc.collect()
    gc.freeze()
    able: list[unittest.TestCase] = []
    unable: list[unittest.TestCase] = []
    for test in each_test(tests):
        (unable if cannot_pass(module, test) else able).append(test)
    unittest.TestSuite(able).run(result)
    loops = loops_made
    report.write(
        json.dumps(
            {
                "missing": False,
                "ran": result.testsRun,
                "skipped": len(result.skipped),
                "loops": loops,
                "passedAnyway": [short(test) for test in unable if passes(test)],
                "failed": sorted(result.not_passed(), key=lambda failure: failure["test"]),
            }
        )
        + "\n"
    )
    report.flush()
    shutil.rmtree(folder, ignore_errors=True)
    # Threads that a test left behind are not waited for.
    exit_process(0)


if __name__ == "__main__":
    main(sys.argv[1])
