"""`socket.getaddrinfo` and `gethostbyname` on the simulated network."""

from __future__ import annotations

import socket
from typing import Any

from ..network.lookup import look_up
from ..world.current import current_or_none

_real_getaddrinfo = socket.getaddrinfo
_real_gethostbyname = socket.gethostbyname


def simulated_getaddrinfo(
    host: Any, port: Any, family: int = 0, type: int = 0, proto: int = 0, flags: int = 0
) -> list[Any]:
    """`socket.getaddrinfo`."""
    session = current_or_none()
    if session is None:
        return _real_getaddrinfo(host, port, family, type, proto, flags)
    return look_up(session.network, host, port, family, type, proto, flags)


def simulated_gethostbyname(name: str) -> str:
    """`socket.gethostbyname`."""
    session = current_or_none()
    if session is None:
        return _real_gethostbyname(name)
    return str(look_up(session.network, name, None, socket.AF_INET, 0, 0, 0)[0][4][0])
