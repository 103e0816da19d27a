"""What a program that was rewritten (accesses.py) calls when it reads or writes what others may reach, too."""

from __future__ import annotations

import builtins
from collections import deque
from collections.abc import Generator, Hashable
from contextlib import contextmanager
from typing import Any

from ..run.wire import AccessKind
from ..world.assemble import WholeSession

#: So many are recorded: whoever reads them looks for the first that get in one another's way.
_MOST = 20_000

#: By these names a program finds the functions below, among the builtins: none can be in its own text.
NAME, ATTRIBUTE, ITEM, METHOD, AFTER = "<name>", "<attribute>", "<item>", "<method>", "<after>"

_CONTAINERS = (dict, list, set, deque)
#: Keys that are the same when they are equal, and whose hash is no code of the program's.
_PLAIN = (str, bytes, int, float, bool, type(None))


class AccessLog:
    """Records accesses as events `access`. Each function gives back what passes through it."""

    def __init__(self, session: WholeSession, file: str) -> None:
        self._session = session
        self._file = file
        self._numbers: dict[Hashable, int] = {}
        #: Nothing that is known by its address may go, or another thing could be taken for it.
        self._kept: dict[int, Any] = {}
        self._left = _MOST

    @contextmanager
    def at_hand(self) -> Generator[None, None, None]:
        """Within it the rewritten program finds the functions."""
        functions = {NAME: self._name, ATTRIBUTE: self._attribute, ITEM: self._item}
        functions |= {METHOD: self._method, AFTER: _first}
        for name, function in functions.items():
            setattr(builtins, name, function)
        try:
            yield
        finally:
            for name in functions:
                delattr(builtins, name)

    def _name(self, kind: AccessKind, text: str, line: int, cell: Any, value: Any) -> Any:
        """A variable: a global, or with `cell`, a function that has it in its closure, one of a function."""
        self._note(kind, text, line, ("global", text) if cell is None else self._address(cell.__closure__[0]))
        return value

    def _attribute(self, kind: AccessKind, text: str, line: int, name: str, owner: Any) -> Any:
        self._note(kind, text, line, (self._address(owner), name))
        return owner

    def _item(self, kind: AccessKind, text: str, line: int, things: Any, key: Any) -> Any:
        """What is in a container under a key."""
        if isinstance(things, _CONTAINERS):
            is_from_end = isinstance(things, (list, deque)) and isinstance(key, int) and key < 0
            known = self._key(key + len(things) if is_from_end else key)
            self._note(kind, text, line, (self._address(things), known))
        return key

    def _method(self, kind: AccessKind, text: str, line: int, things: Any, *key: Any) -> Any:
        """What a container's method does to what is under a key, or to the whole."""
        if isinstance(things, (dict, set)) and key:
            self._item(kind, text, line, things, key[0])
        elif isinstance(things, _CONTAINERS):
            self._note(kind, text, line, (self._address(things),))
        return things

    def _key(self, key: Any) -> Hashable:
        if isinstance(key, tuple):
            return tuple(self._key(part) for part in key)
        return key if type(key) in _PLAIN else self._address(key)

    def _address(self, thing: Any) -> Hashable:
        self._kept[id(thing)] = thing
        return "at", id(thing)

    def _note(self, kind: AccessKind, text: str, line: int, variable: Hashable) -> None:
        session = self._session
        job = session.machine.writer()
        # A process has a copy of its own of everything.
        if self._left == 0 or (job is not None and job.is_ahead):
            return
        self._left -= 1
        session.emit(
            "access",
            kind=kind,
            name=text,
            variable=self._numbers.setdefault(variable, len(self._numbers) + 1),
            task=session.acting.task,
            job=None if job is None else job.number,
            place={"file": self._file, "line": line},
        )


def _first(value: Any, *_: Any) -> Any:
    return value
