"""Declaring a check."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from .lab import Lab

CheckFunction = Callable[[Lab], None]


class Declaration(NamedTuple):
    title: str
    #: Names that the answer must define.
    needs: tuple[str, ...]
    #: From a nudge to the name of what to use.
    hints: tuple[str, ...]
    function: CheckFunction


def check(
    title: str, *, needs: Sequence[str] = (), hints: Sequence[str] = ()
) -> Callable[[CheckFunction], CheckFunction]:
    """Makes a function a check with a title that a learner can read."""

    def declare(function: CheckFunction) -> CheckFunction:
        function.declaration = Declaration(title, tuple(needs), tuple(hints), function)  # pyright: ignore[reportFunctionMemberAccess]
        return function

    return declare


def declarations(module: dict[str, Any]) -> list[Declaration]:
    """The checks of an executed checks.py, in the order in which it defines them."""
    return [
        thing.declaration for thing in module.values() if isinstance(getattr(thing, "declaration", None), Declaration)
    ]
