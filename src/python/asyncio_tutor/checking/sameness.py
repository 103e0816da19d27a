"""Equality that an answer cannot fool, nor break, with methods of its own.

What an answer gave is looked at with the methods of the built-in types only, whatever its own class says.
"""

from __future__ import annotations

from enum import EnumType
from types import FunctionType
from typing import Any

from ..run.shortrepr import short_repr

#: An empty one added makes a plain one of any that is derived.
_BASES: tuple[Any, ...] = (str, bytes, int, float)
_PLAIN = (bool, int, float, str, bytes, type(None))


def is_same(got: object, expected: object) -> bool:
    """Equal, and made of the same plain types."""
    return _alike(plain(got), expected)


def plain(value: Any) -> Any:
    """A copy in which data of classes of the answer's own is plain. What has an equality of its own equals nothing any more."""
    return _plain(value, 100)


def _plain(value: Any, depth: int) -> Any:
    kind = type(value)
    if depth == 0 or kind in _PLAIN:
        return value
    if issubclass(kind, list):
        return [_plain(one, depth - 1) for one in list.__iter__(value)]
    if issubclass(kind, tuple) and not (hasattr(kind, "_fields") and kind.__eq__ is tuple.__eq__):
        return tuple([_plain(one, depth - 1) for one in tuple.__iter__(value)])
    if issubclass(kind, dict):
        items = [(_plain(key, depth - 1), _plain(one, depth - 1)) for key, one in dict.items(value)]
        return dict(items) if all(_is_hashed_by_python(key) for key, _ in items) else Stranger(value)
    if issubclass(kind, (set, frozenset)):
        base = set if issubclass(kind, set) else frozenset
        items = [_plain(one, depth - 1) for one in base.__iter__(value)]
        return base(items) if all(map(_is_hashed_by_python, items)) else Stranger(value)
    if not issubclass(type(kind), EnumType):
        for base in _BASES:
            if issubclass(kind, base):
                return base.__add__(value, base())
    return Stranger(value) if _decides_itself(kind) else value


class Stranger:
    """Stands for an object that could say of itself that it equals anything, or change later."""

    def __init__(self, value: object) -> None:
        self._repr = short_repr(value)

    def __repr__(self) -> str:
        return self._repr


#: What an answer is imported as, and where Python has classes that stand for built-in ones.
_DECIDING = ("answer", "collections")


def _decides_itself(kind: type) -> bool:
    equal: object = kind.__eq__
    return isinstance(equal, FunctionType) and equal.__globals__.get("__name__") in _DECIDING


def _is_hashed_by_python(key: Any) -> bool:
    return type(key) in _PLAIN or (type(key) is tuple and all(map(_is_hashed_by_python, key)))


def _alike(got: Any, expected: Any) -> bool:
    kind = type(got)
    if isinstance(expected, _PLAIN):
        if isinstance(expected, float) and kind in (int, float):
            return abs(got - expected) < 1e-6
        return kind is type(expected) and got == expected
    if isinstance(expected, (list, tuple)):
        if not issubclass(kind, type(expected)) or len(got) != len(expected):
            return False
        return all(map(_alike, got, expected))
    if isinstance(expected, dict):
        if not issubclass(kind, dict) or len(got) != len(expected):
            return False
        return all(key in got and _alike(got[key], value) for key, value in expected.items())
    if isinstance(expected, (set, frozenset)):
        return issubclass(kind, (set, frozenset)) and set(expected) == set(got)
    return got is expected or (kind is type(expected) and bool(expected == got))
