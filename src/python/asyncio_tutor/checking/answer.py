"""Importing a learner's file, and seeing to it that it leaves the world as it was."""

from __future__ import annotations

import asyncio
import functools
import sys
import types
from typing import Any

from ..run.places import place_of_error
from ..serve.program import remember_source
from ..trust.handing import handing
from .failure import CheckFailed

#: The module name that an answer is imported under; its functions pickle by it.
MODULE = "answer"

_GUARDED = tuple(
    "asyncio asyncio.base_events asyncio.events asyncio.futures asyncio.locks asyncio.queues asyncio.runners"
    " asyncio.taskgroups asyncio.tasks asyncio.threads asyncio.timeouts builtins collections collections.abc"
    " concurrent.futures concurrent.futures.thread contextlib contextvars dataclasses enum functools gc heapq inspect"
    " itertools json json.decoder json.encoder linecache logging math operator os pickle queue random re signal"
    " threading time traceback types typing warnings weakref".split()
)
#: What Python's own classes are made of, and can be replaced in them.
_MEMBERS = (types.FunctionType, classmethod, staticmethod, property)
_IMMUTABLE = 1 << 8


class Answer:
    """The names of the learner's file, for a check to use."""

    def __init__(self, module: types.ModuleType, file: str, exit_line: int | None) -> None:
        self._module = module
        self._file = file
        self._exit_line = exit_line

    def __getattr__(self, name: str) -> Any:
        try:
            value = getattr(self._module, name)
        except AttributeError:
            raise self._missing(name) from None
        return handing(value) if callable(value) else value

    def require(self, names: tuple[str, ...]) -> None:
        """Raises CheckFailed when one of `names` is not there."""
        for name in names:
            if not hasattr(self._module, name):
                raise self._missing(name)

    def line_of(self, names: tuple[str, ...]) -> int | None:
        """Where the first of `names` is defined: the place to work at, when no line of it is more at fault than another."""
        found = [getattr(self._module, name, None) for name in names]
        codes = [one.__code__ for one in found if isinstance(one, types.FunctionType)]
        return next((code.co_firstlineno for code in codes if code.co_filename == self._file), None)

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
def _as_it_was() -> dict[str, tuple[Any, dict[str, Any]]]:
    """What the guarded modules and their classes hold, when the first answer has not run yet."""
    holders: dict[str, tuple[Any, dict[str, Any]]] = {}
    for name in _GUARDED:
        if name not in sys.modules:
            continue
        names = _public_callables(sys.modules[name])
        holders[name] = sys.modules[name], names
        for key, value in names.items():
            if isinstance(value, type) and value.__module__ == name and not value.__flags__ & _IMMUTABLE:
                members = {one: member for one, member in vars(value).items() if isinstance(member, _MEMBERS)}
                holders[f"{name}.{key}"] = value, members
    return holders


def restore_modules() -> str | None:
    """Puts back what was replaced in asyncio, time and their like; returns the first such name (`asyncio.sleep`), or None."""
    replaced = None
    for path, (holder, names) in _as_it_was().items():
        if names.items() <= vars(holder).items():
            continue
        for name, value in names.items():
            if vars(holder).get(name) is not value:
                setattr(holder, name, value)
                replaced = replaced or f"{path}.{name}"
    return replaced


def expect_modules_as_they_were() -> None:
    """Raises CheckFailed when the answer replaced something, and puts it back."""
    replaced = restore_modules()
    if replaced is not None:
        message = f"Your file replaces `{replaced}`. The checks need the real one; leave it as it is."
        raise CheckFailed("replaced", message)
