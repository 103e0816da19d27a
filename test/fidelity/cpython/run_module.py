"""Runs one module of CPython's own asyncio tests on the tutor's loop.

    python3 run_module.py test_queues

Prints one line of JSON: how many tests ran, which did not pass, and how many of *our* loops were made. A module that
makes none proves nothing about us. Each test has a session (and so a clock) of its own.
"""

from __future__ import annotations

import asyncio
import gc
import importlib.util
import json
import os
import shutil
import sys
import tempfile
import unittest
import warnings
from typing import Any

from cannot_pass import CANNOT_PASS

from asyncio_tutor.install.virtual import install
from asyncio_tutor.loop.virtual import TutorLoop
from asyncio_tutor.world.assemble import WholeSession
from asyncio_tutor.world.current import enter

loops_made = 0

#: Taken before it is replaced: ends this process, not a run.
exit_process = os._exit


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


def possible(suite: unittest.TestSuite, excluded: set[str]) -> unittest.TestSuite:
    """The suite without what can't pass."""
    tests = unittest.TestSuite()
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            tests.addTest(possible(test, excluded))
        elif short(test) not in excluded:
            tests.addTest(test)
    return tests


def short(test: Any) -> str:
    """`LockTests.test_repr`; a failure of a whole class or module keeps its own words."""
    return ".".join(test.id().split(".")[-2:]) if isinstance(test, unittest.TestCase) else str(test)


def main(module: str) -> None:
    name = f"test.test_asyncio.{module}" if module != "test_contextvars" else "test.test_context"
    if importlib.util.find_spec("test") is None or importlib.util.find_spec(name) is None:
        print(json.dumps({"missing": True}))
        return
    # Some tests write files where they are.
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
    possible(tests, set(CANNOT_PASS.get(module, {}))).run(result)
    sys.stdout.write(
        json.dumps(
            {
                "missing": False,
                "ran": result.testsRun,
                "skipped": len(result.skipped),
                "loops": loops_made,
                "failed": sorted(result.not_passed(), key=lambda failure: failure["test"]),
            }
        )
        + "\n"
    )
    sys.stdout.flush()
    shutil.rmtree(folder, ignore_errors=True)
    # Threads that a test left behind are not waited for.
    exit_process(0)


if __name__ == "__main__":
    main(sys.argv[1])
