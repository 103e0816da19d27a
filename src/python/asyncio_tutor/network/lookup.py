"""Name lookups on the simulated network: `localhost`, and the hosts that a lesson names."""

from __future__ import annotations

import socket
from typing import Any

from .network import NOT_REACHED, Network, family_of

#: The few that programs for one machine use; WebAssembly's Python has no list of services.
_SERVICES = {"http": 80, "https": 443, "smtp": 25, "ftp": 21, "ssh": 22, "domain": 53}


def look_up(network: Network, host: Any, port: Any, family: int, type: int, proto: int, flags: int) -> list[Any]:
    """What `getaddrinfo` returns. Raises gaierror for a host that is not of this network."""
    name = host.decode() if isinstance(host, bytes) else host
    if name is None:
        is_passive = flags & getattr(socket, "AI_PASSIVE", 1)
        if is_passive and family == 0:
            # A server everywhere listens on both.
            both = (socket.AF_INET, socket.AF_INET6)
            return [found for each in both for found in look_up(network, None, port, each, type, proto, flags)]
        name = (
            ("::" if is_passive else "::1") if family == socket.AF_INET6 else ("0.0.0.0" if is_passive else "127.0.0.1")
        )
    address = "::1" if name == "localhost" and family == socket.AF_INET6 else network.address_of(name)
    if address is None or (family not in (0, family_of(address))):
        raise socket.gaierror(socket.EAI_NONAME, NOT_REACHED.format(host=name))
    kind = family_of(address)
    sockaddr: tuple[Any, ...] = (address, _port_number(port))
    if kind == socket.AF_INET6:
        sockaddr += (0, 0)
    return [(kind, type or socket.SOCK_STREAM, proto or socket.IPPROTO_TCP, "", sockaddr)]


def _port_number(port: Any) -> int:
    if port is None:
        return 0
    if isinstance(port, bytes):
        port = port.decode()
    if isinstance(port, str) and not port.isdigit():
        if port not in _SERVICES:
            raise socket.gaierror(socket.EAI_NONAME, f"There is no service called {port!r}.")
        return _SERVICES[port]
    return int(port)
