"""What the program itself calls the thing that it waits for."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from types import FrameType
from typing import Any
from weakref import WeakKeyDictionary, WeakValueDictionary


class LockNames:
    """One name for each lock and semaphore, whoever waits for it: in a deadlock two may not seem to be one."""

    def __init__(self) -> None:
        self._names: WeakKeyDictionary[Any, str] = WeakKeyDictionary()
        self._taken: WeakValueDictionary[str, Any] = WeakValueDictionary()

    def of(self, primitive: Any, own: FrameType | None) -> str | None:
        """A global's name if it has one, else that in the frame that waits first, with a number if another has that name."""
        known = self._names.get(primitive)
        if known is not None:
            return known
        found = _name_among(primitive, own.f_globals) if own is not None else None
        plain = found or variable_name(primitive, own) or _of_condition(primitive, own)
        if plain is None:
            return None
        name, number = plain, 1
        while name in self._taken:
            number += 1
            name = f"{plain}#{number}"
        self._names[primitive], self._taken[name] = name, primitive
        return name


def network_label(name: str, variables: Mapping[str, Any], own: FrameType | None) -> str:
    """`reader.readline`, by the program's own name for the reader; `open_connection 127.0.0.1:8888`."""
    usual, _, method = name.rpartition(".")
    if method and usual:
        return f"{variable_name(variables.get('self'), own) or usual}.{method}"
    host, port = variables.get("host"), variables.get("port")
    return f"{name} {host}:{port}" if isinstance(host, str) and isinstance(port, int) else name


def _of_condition(lock: Any, own: FrameType | None) -> str | None:
    """The lock that a condition has made for itself: `of ready`."""
    for names in _scopes(own):
        for value in list(names.values()):
            if isinstance(value, asyncio.Condition) and value._lock is lock:  # pyright: ignore[reportAttributeAccessIssue]
                return f"of {variable_name(value, own)}"
    return None


def _scopes(own: FrameType | None) -> list[Mapping[str, Any]]:
    """Where the program's own frame knows things by name: locals, attributes of `self`, globals."""
    if own is None:
        return []
    variables = own.f_locals
    return [variables, getattr(variables.get("self"), "__dict__", {}), own.f_globals]


def variable_name(thing: Any, own: FrameType | None) -> str | None:
    """The name by which the program's own frame knows `thing`."""
    for names in _scopes(own):
        found = _name_among(thing, names)
        if found is not None:
            return found
    return None


def _name_among(thing: Any, names: Mapping[str, Any]) -> str | None:
    for name, value in names.items():
        if value is thing and name not in ("self", "cls"):
            return str(name)
    return None
