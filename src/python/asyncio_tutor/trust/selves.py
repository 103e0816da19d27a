"""Sees to it that the methods of an answer get objects of the answer's own.

To its own object a method may do what the text of an answer may do to no other (permitted.py): so a method that is
called with an object of ours is told of.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from types import CodeType
from typing import Any

from .permitted import WRAPPING, is_private

#: What the modules are called that an answer is run as.
_MODULES = ("answer", "__main__")


def watch_selves(tell: Callable[[int, str], None]) -> Callable[[CodeType], None]:
    """Returns what watches the methods within a file's code. Before Python 3.12 nobody can tell, and nobody is graded."""
    monitoring: Any = getattr(sys, "monitoring", None)
    if monitoring is None:
        return lambda code: None
    tool = next(number for number in range(6) if monitoring.get_tool(number) is None)
    monitoring.use_tool_id(tool, "asyncio-tutor")
    frame_at, module_names, started = sys._getframe, _MODULES, monitoring.events.PY_START

    def on_start(code: CodeType, _offset: int) -> None:
        one = frame_at(1).f_locals[code.co_varnames[0]]
        bases = one.__mro__ if isinstance(one, type) else type(one).__mro__
        if not any(base.__dict__.get("__module__") in module_names for base in bases):
            tell(code.co_firstlineno, f"calls {code.co_qualname} with a self that is no object of the answer's")

    monitoring.register_callback(tool, started, on_start)

    def watch(code: CodeType) -> None:
        for one in _codes(code):
            if one.co_argcount and one.co_varnames[0] in ("self", "cls") and any(map(_is_delicate, one.co_names)):
                monitoring.set_local_events(tool, one, started)

    return watch


def _is_delicate(name: str) -> bool:
    return is_private(name) or name in WRAPPING


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)
