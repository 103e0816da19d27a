"""Short, harmless texts of a program's values."""

from __future__ import annotations

import re
import reprlib

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
