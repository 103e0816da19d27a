"""What the program itself calls the thing that it waits for."""

from __future__ import annotations

from types import FrameType
from typing import Any


def network_label(name: str, variables: dict[str, Any], own: FrameType | None) -> str:
    """`reader.readline`, by the program's own name for the reader; `open_connection 127.0.0.1:8888`."""
    usual, _, method = name.rpartition(".")
    if method and usual:
        return f"{variable_name(variables.get('self'), own) or usual}.{method}"
    host, port = variables.get("host"), variables.get("port")
    return f"{name} {host}:{port}" if isinstance(host, str) and isinstance(port, int) else name


def variable_name(thing: Any, own: FrameType | None) -> str | None:
    """The name by which the program's own frame knows `thing`: a local, an attribute of `self`, a global."""
    if own is None:
        return None
    variables = own.f_locals
    owner = variables.get("self")
    for names in (variables, getattr(owner, "__dict__", {}), own.f_globals):
        for name, value in names.items():
            if value is thing and name not in ("self", "cls"):
                return str(name)
    return None

