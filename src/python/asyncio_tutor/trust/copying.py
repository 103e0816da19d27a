"""Sees to it that copying makes copies: what a class says of how to copy it can as well write to any other object."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any


def watch_copying(tell: Callable[[], None]) -> None:
    """`tell` is called when an object of another class comes out of copying, or the same one."""
    module: Any = copy
    reconstruct = module._reconstruct

    def checked(original: Any, memo: Any, function: Any, arguments: Any, *state: Any, **rest: Any) -> Any:
        def make(*given: Any) -> Any:
            made = function(*given)
            if made is original or type(made) is not type(original):
                tell()
            return made

        return reconstruct(original, memo, make, arguments, *state, **rest)

    module._reconstruct = checked
