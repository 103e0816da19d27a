"""Short, harmless texts of a program's values, and what its callbacks are called on screen."""

from __future__ import annotations

import functools
import re
import reprlib
from typing import Any

_LONGEST = 80
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")

_brief = reprlib.Repr()
_brief.maxstring = _brief.maxother = 60
_brief.maxlist = _brief.maxtuple = _brief.maxset = _brief.maxdict = 6


def short_repr(value: object) -> str:
    """A repr of at most 80 characters, without addresses, which differ from run to run."""
    if value is None:
        return "None"
    try:
        text = _brief.repr(value)
    except Exception as error:
        text = f"<{type(value).__name__}, whose repr raised {type(error).__name__}>"
    return _shorten(_ADDRESS.sub("", text))


def short_error(error: BaseException) -> str:
    """`TypeError: message`, as the last line of a traceback shows it."""
    try:
        message = str(error)
    except Exception:
        message = ""
    name = type(error).__qualname__
    return _shorten(f"{name}: {message}" if message else name)


def _shorten(text: str) -> str:
    text = text.encode("utf-8", "replace").decode("utf-8")
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


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
