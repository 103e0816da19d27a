"""Equality that an answer cannot fool with an `__eq__` of its own."""

from __future__ import annotations

_PLAIN = (bool, int, float, str, bytes, type(None))


def is_same(got: object, expected: object) -> bool:
    """Equal, and made of the same plain types."""
    if isinstance(expected, _PLAIN):
        if isinstance(expected, float) and type(got) in (int, float):
            return abs(got - expected) < 1e-6  # pyright: ignore[reportOperatorIssue]
        return type(got) is type(expected) and got == expected
    if isinstance(expected, (list, tuple)):
        return (
            isinstance(got, type(expected))
            and len(got) == len(expected)
            and all(is_same(one, other) for one, other in zip(got, expected, strict=True))
        )
    if isinstance(expected, dict):
        return (
            isinstance(got, dict)
            and len(got) == len(expected)
            and all(key in got and is_same(got[key], value) for key, value in expected.items())
        )
    if isinstance(expected, (set, frozenset)):
        return isinstance(got, (set, frozenset)) and set.__eq__(set(expected), set(got))
    return bool(expected == got)
