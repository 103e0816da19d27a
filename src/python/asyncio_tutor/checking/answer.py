"""Importing a learner's file, and seeing to it that it leaves the world as it was."""

from __future__ import annotations

import asyncio
import functools
import sys
import types
from typing import Any

from ..run.places import place_of_error
from ..serve.program import remember_source
from .failure import CheckFailed

#: The module name that an answer is imported under; its functions pickle by it.
MODULE = "answer"

_GUARDED = (
    "asyncio",
    "asyncio.events",
    "asyncio.locks",
    "asyncio.queues",
    "asyncio.runners",
    "asyncio.taskgroups",
    "asyncio.tasks",
    "asyncio.threads",
    "asyncio.timeouts",
    "builtins",
    "concurrent.futures",
    "signal",
    "threading",
    "time",
)


class Answer:
    """The names of the learner's file, for a check to use."""

    def __init__(self, module: types.ModuleType, file: str, exit_line: int | None) -> None:
        self._module = module
        self._file = file
        self._exit_line = exit_line

    def __getattr__(self, name: str) -> Any:
        try:
            return getattr(self._module, name)
        except AttributeError:
            raise self._missing(name) from None

    def require(self, names: tuple[str, ...]) -> None:
        """Raises CheckFailed when one of `names` is not there."""
        for name in names:
            if not hasattr(self._module, name):
                raise self._missing(name)

    def _missing(self, name: str) -> CheckFailed:
        shown = self._file.replace("\\", "/").rpartition("/")[2]
        message = f"We looked for `{name}` in {shown} and did not find it."
        if self._exit_line is not None:
            return CheckFailed("missing", f"{message} The file ends the program before that.", self._exit_line)
        return CheckFailed("missing", f"{message} Did you rename it?")


def import_answer(file: str, source: bytes) -> Answer:
    """Runs the learner's file as a module. Raises whatever it raises, but for SystemExit: what is defined by then counts.

    A top-level `asyncio.run(...)` closes its coroutine and returns, so that a forgotten one disturbs nothing.
    """
    module = types.ModuleType(MODULE)
    module.__file__ = file
    code = _compile(file, source)
    sys.modules[MODULE] = module
    run, asyncio.run = asyncio.run, _run_nothing
    exit_line = None
    try:
        exec(code, module.__dict__)
    except SystemExit as exit:
        place = place_of_error(exit)
        exit_line = place["line"] if place else None
    finally:
        if asyncio.run is _run_nothing:
            asyncio.run = run
    return Answer(module, file, exit_line)


@functools.lru_cache(maxsize=1)
def _compile(file: str, source: bytes) -> types.CodeType:
    """Once for all checks and schedules."""
    remember_source(file, source)
    return compile(source, file, "exec", dont_inherit=True)


def _run_nothing(main: Any, **_keywords: Any) -> None:
    if asyncio.iscoroutine(main):
        main.close()


def _public_callables(module: types.ModuleType) -> dict[str, Any]:
    return {name: value for name, value in vars(module).items() if callable(value) and not name.startswith("_")}


@functools.cache
def _as_it_was() -> dict[str, dict[str, Any]]:
    """The public names of the guarded modules, when the first answer has not run yet."""
    return {name: _public_callables(sys.modules[name]) for name in _GUARDED if name in sys.modules}


def restore_modules() -> str | None:
    """Puts back what was replaced in asyncio, time and their like; returns the first such name (`asyncio.sleep`), or None."""
    replaced = None
    for module_name, names in _as_it_was().items():
        module = sys.modules[module_name]
        if names.items() <= vars(module).items():
            continue
        for name, value in names.items():
            if vars(module).get(name) is not value:
                setattr(module, name, value)
                replaced = replaced or f"{module_name}.{name}"
    return replaced


def expect_modules_as_they_were() -> None:
    """Raises CheckFailed when the answer replaced something, and puts it back."""
    replaced = restore_modules()
    if replaced is not None:
        message = f"Your file replaces `{replaced}`. The checks need the real one; leave it as it is."
        raise CheckFailed("replaced", message)
