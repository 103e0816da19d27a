"""What a callback is called on screen."""

from __future__ import annotations

import functools
from typing import Any


def unwrapped(callback: Any) -> Any:
    """What a `functools.partial` calls in the end."""
    while isinstance(callback, functools.partial):
        callback = callback.func
    return callback


def callback_name(callback: Any) -> str:
    """A name for a callback on screen: `tick`, `Task.cancel`."""
    callback = unwrapped(callback)
    name = getattr(callback, "__qualname__", None) or getattr(callback, "__name__", None) or type(callback).__name__
    return str(name).replace("<locals>.", "").rpartition(".")[2] or str(name)
