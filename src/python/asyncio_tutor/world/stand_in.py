"""Functions of ours in the place of the standard library's."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any


def stand_in(module: ModuleType, name: str, function: Callable[..., Any]) -> None:
    """From now on `module.name` is `function`, which says so of itself: to whoever prints it, and to pickle."""
    function.__name__ = function.__qualname__ = name
    function.__module__ = module.__name__
    setattr(module, name, function)
