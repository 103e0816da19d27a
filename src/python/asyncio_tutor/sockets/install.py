"""Puts Python's `socket` on the simulated network."""

from __future__ import annotations

import socket

from .names import simulated_getaddrinfo, simulated_gethostbyname
from .selector import simulate_selectors
from .simulated import SimulatedSocket, simulated_pair

#: Names that WebAssembly's Python lacks and asyncio uses; their numbers never leave the simulation.
_MISSING = {"SO_REUSEADDR": 2, "SO_REUSEPORT": 15, "SO_KEEPALIVE": 9, "SO_ERROR": 4}


def simulate_network() -> None:
    """Replaces sockets, name lookups and selectors, for programs that are traced."""
    simulate_selectors()
    for name, number in _MISSING.items():
        if not hasattr(socket, name):
            setattr(socket, name, number)
    for function, name in (
        (simulated_getaddrinfo, "getaddrinfo"),
        (simulated_gethostbyname, "gethostbyname"),
        (simulated_pair, "socketpair"),
    ):
        function.__name__ = function.__qualname__ = name
        function.__module__ = "socket"
        setattr(socket, name, function)
    socket.socket = SimulatedSocket
