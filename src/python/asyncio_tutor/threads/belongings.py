"""What a process has of its own, within one interpreter: put in the place of another's while it runs, and back."""

from __future__ import annotations

import atexit
import logging
import multiprocessing.process
import os
import random
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any, NamedTuple

from ..run.places import is_own
from ..world.assemble import WholeSession


class Place(NamedTuple):
    """Where a belonging is found: what is there, and how another one is put there."""

    get: Callable[[], Any]
    put: Callable[[Any], None]


class Belongings:
    """Within it they are the process's own. To begin with they are like the program's, but for those that `new` gives by name."""

    def __init__(self, session: WholeSession, new: dict[str, Any]) -> None:
        self._places = {**_PLACES, "signals": _attribute(session, "signals")}
        self._own: dict[str, Any] = {name: place.get() for name, place in self._places.items()} | new
        self._modules: dict[str, ModuleType] = {}
        self._programs: tuple[dict[str, Any], dict[str, ModuleType]] | None = None
        #: What is no module of the program's, which need not be asked again.
        self._others: set[str] = set()

    def __enter__(self) -> None:
        programs = {name: place.get() for name, place in self._places.items()}
        self._programs = programs, self._take_modules()
        sys.modules.update(self._modules)
        self._put(programs, self._own)

    def __exit__(self, *_: object) -> None:
        assert self._programs is not None
        programs, modules = self._programs
        self._own = {name: place.get() for name, place in self._places.items()}
        self._modules = self._take_modules()
        sys.modules.update(modules)
        self._put(self._own, programs)

    def _put(self, before: dict[str, Any], after: dict[str, Any]) -> None:
        for name, place in self._places.items():
            if before[name] != after[name]:
                place.put(after[name])

    def _take_modules(self) -> dict[str, ModuleType]:
        """Takes the program's modules, as they are now, away."""
        taken: dict[str, ModuleType] = {}
        for name in sys.modules.keys() - self._others:
            if _is_programs(sys.modules[name]):
                taken[name] = sys.modules.pop(name)
            elif name not in _MAIN:
                self._others.add(name)
        return taken


#: They are now one module, now another.
_MAIN = ("__main__", "__mp_main__")


def _is_programs(module: ModuleType) -> bool:
    paths = [getattr(module, "__file__", None), *(getattr(module, "__path__", None) or ())]
    return any(isinstance(path, str) and is_own(path) for path in paths)


def _attribute(owner: Any, name: str) -> Place:
    def put(value: Any) -> None:
        setattr(owner, name, value)

    return Place(lambda: getattr(owner, name), put)


def _put_environment(variables: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(variables)


def _folder() -> str | None:
    try:
        return os.getcwd()
    except OSError:
        return None  # it is gone


def _put_folder(path: str | None) -> None:
    if path is not None:
        os.chdir(path)


_root = logging.getLogger()


def _put_handlers(handlers: list[logging.Handler]) -> None:
    _root.handlers[:] = handlers


_PLACES = {
    "environment": Place(lambda: dict(os.environ), _put_environment),
    "folder": Place(_folder, _put_folder),
    "chance": Place(random.getstate, random.setstate),
    "process": _attribute(multiprocessing.process, "_current_process"),
    "handlers of the log": Place(lambda: list(_root.handlers), _put_handlers),
    "level of the log": Place(lambda: _root.level, _root.setLevel),
    # Multiprocessing ends a process of its own without them.
    "calls at exit": _attribute(atexit, "register"),
    **{name: _attribute(sys, name) for name in ("stdin", "stdout", "stderr")},
}
