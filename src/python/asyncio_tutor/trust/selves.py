"""Sees to it that the methods of an answer get objects of the answer's own.

To its own object a method may do what the text of an answer may do to no other (permitted.py): so a method that is
called with an object of ours is told of.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from types import CodeType
from typing import Any

from .permitted import OWN, WRAPPING, is_private

#: What the modules are called that an answer is run as.
_MODULES = ("answer", "__main__")


def watch_selves(tell: Callable[[int, str], None]) -> Callable[[CodeType], None]:
    """Returns what watches the methods within a file's code. Before Python 3.12 nobody can tell, and nobody is graded."""
    monitoring: Any = getattr(sys, "monitoring", None)
    if monitoring is None:
        return lambda code: None
    tool = next(number for number in range(6) if monitoring.get_tool(number) is None)
    monitoring.use_tool_id(tool, "asyncio-tutor")
    frame_at, module_names, own, started = sys._getframe, _MODULES, OWN, monitoring.events.PY_START

    def on_start(code: CodeType, _offset: int) -> None:
        names = frame_at(1).f_locals
        for name in code.co_varnames[: min(2, code.co_argcount)]:
            if name in own and not is_own(names[name]):
                tell(code.co_firstlineno, f"calls {code.co_qualname} with an object that is none of its own for {name}")

    def is_own(one: object) -> bool:
        kind = type(one)
        # No object of ours is of a built-in class.
        if kind.__module__ == "builtins" and kind is not type:
            return True
        meant: type = one if isinstance(one, type) else kind
        return any(base.__dict__.get("__module__") in module_names for base in meant.__mro__)

    monitoring.register_callback(tool, started, on_start)

    def watch(code: CodeType) -> None:
        for one in _codes(code):
            if one.co_argcount and one.co_varnames[0] in OWN and _is_delicate(one):
                monitoring.set_local_events(tool, one, started)

    return watch


def _is_delicate(code: CodeType) -> bool:
    """Whether it does, or a function within it, what only the object itself may be done to."""
    return any(is_private(name) or name in WRAPPING for one in _codes(code) for name in one.co_names)


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)
