"""What a check hands to an answer says nothing of the check: a method would lead to the object that it belongs to."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from types import MethodType
from typing import Any

_wraps = functools.wraps
#: Of inspect: since Python 3.12.
_mark: Callable[[Any], Any] = getattr(inspect, "markcoroutinefunction", lambda function: function)


def handing(function: Callable[..., Any]) -> Callable[..., Any]:
    """Calls `function` of an answer with functions where it is given methods."""

    @_wraps(function)
    def call(*arguments: Any, **keywords: Any) -> Any:
        given = {name: as_function(value) for name, value in keywords.items()}
        return function(*map(as_function, arguments), **given)

    return call


def as_function(value: Any) -> Any:
    """A method as a function that does the same; everything else as it is."""
    if not isinstance(value, MethodType):
        return value

    def call(*arguments: Any, **keywords: Any) -> Any:
        return value(*arguments, **keywords)

    call.__name__ = call.__qualname__ = value.__name__
    return _mark(call) if inspect.iscoroutinefunction(value) else call
