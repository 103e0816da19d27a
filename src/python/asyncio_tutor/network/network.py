"""The network of one run: who listens where, and the way there."""

from __future__ import annotations

import errno
import ipaddress
import itertools
import socket
from collections import deque
from collections.abc import Callable
from typing import Any

from ..run.session import Session
from .connection import Connection, End, note_asked, os_error

#: Ports that are given to whoever asks for any, in order: the range of RFC 6335.
_FIRST_FREE_PORT = 49152

#: Above what a system gives to a process that asks for no more, so that the two are never taken for one another.
FIRST_DESCRIPTOR = 1024

#: Where hosts are put that a lesson names (RFC 5737: addresses for documentation).
_NAMED_HOSTS = "192.0.2."

NOT_REACHED = (
    "{host} is outside of this program, and the simulated network ends there. "
    "Trace it with `--python --clock real` to use the real network."
)


class Listener:
    """A socket that listens, and the connections that nobody has accepted yet."""

    def __init__(self, changed: Callable[[], None]) -> None:
        #: The server's end of each, the address that was connected to, and the one that came.
        self.pending: deque[tuple[End, Any, Any]] = deque()
        self.changed = changed


class Network:
    """Every address of the program's own machine, and of the hosts that a lesson names."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._listeners: dict[Any, Listener] = {}
        self._bound: set[Any] = set()
        self._ports = itertools.count(_FIRST_FREE_PORT)
        self._descriptors = itertools.count(FIRST_DESCRIPTOR)
        self._numbers = itertools.count(1)
        self._hosts: dict[str, str] = {}
        self._latencies: dict[str, float] = {}

    def new_descriptor(self) -> int:
        return next(self._descriptors)

    # -- hosts -------------------------------------------------------------------------------------

    def name_host(self, name: str, latency: float) -> str:
        """Makes `name` a host that is `latency` virtual seconds away, one way; `localhost` is this machine. Returns its address."""
        if name == "localhost":
            self._latencies["::1"] = latency
            address = "127.0.0.1"
        else:
            address = self._hosts.setdefault(name, f"{_NAMED_HOSTS}{len(self._hosts) + 1}")
        self._latencies[address] = latency
        return address

    def address_of(self, name: str) -> str | None:
        """The address of a host; None when it is not of this network."""
        if name in ("", "localhost"):
            return "127.0.0.1"
        if name in self._hosts:
            return self._hosts[name]
        return name if _is_address(name) else None

    def is_near(self, address: str) -> bool:
        return address in self._latencies or _is_own(address)

    # -- addresses ---------------------------------------------------------------------------------

    def bind(self, address: tuple[Any, ...]) -> tuple[Any, ...]:
        """Takes an address; port 0 takes any that is free. Raises EADDRINUSE, EADDRNOTAVAIL."""
        host, port, *rest = address
        if not self.is_near(host):
            raise os_error(errno.EADDRNOTAVAIL)
        if port == 0:
            port = self.free_port(host)
        taken = host, port
        if taken in self._bound:
            raise os_error(errno.EADDRINUSE)
        self._bound.add(taken)
        return (host, port, *rest)

    def free_port(self, host: str) -> int:
        return next(port for port in self._ports if (host, port) not in self._bound)

    def listen(self, address: Any, listener: Listener) -> None:
        self._listeners[_key(address)] = listener

    def release(self, address: Any, listener: Listener | None) -> None:
        """Nobody listens there any more; whoever waited to be accepted is refused."""
        key = _key(address)
        self._bound.discard(key)
        if listener is not None:
            # Another server may have taken its place at a path.
            if self._listeners.get(key) is listener:
                del self._listeners[key]
            for end, _, _ in listener.pending:
                end.unread.clear()
                end.close()

    def is_listening(self) -> bool:
        return bool(self._listeners)

    # -- connecting --------------------------------------------------------------------------------

    def connect(self, address: Any, own: Any, connected: Callable[[End | int], None]) -> int:
        """Connects to `address` from `own`. `connected` gets the client's end, or the errno of what went wrong.

        Returns the number of the connection in the trace.
        """
        session = self._session
        listener = self._find(address)
        latency = self._latencies.get(address[0], 0.0) if isinstance(address, tuple) else 0.0
        connection = Connection(session, next(self._numbers), session.schedule.trip(latency))
        place = note_asked(session, connection.number, shown(address), latency)
        session.places_of_connections[connection.number] = shown(address), place

        def arrive() -> None:
            if listener is None or self._find(address) is not listener:
                connection.later(connection.client, lambda: fail(errno.ECONNREFUSED))
                return
            session.emit("connection.opened", connection=connection.number)
            listener.pending.append((connection.server, address, own))
            listener.changed()
            connection.later(connection.client, lambda: connected(connection.client))

        def fail(number: int) -> None:
            session.emit("connection.refused", connection=connection.number)
            connected(number)

        connection.later(connection.server, arrive)
        return connection.number

    def pair(self) -> tuple[End, End]:
        """Both ends of a new connection, as `socketpair` makes it."""
        session = self._session
        connection = Connection(session, next(self._numbers), 0.0)
        note_asked(session, connection.number, "socketpair")
        session.emit("connection.opened", connection=connection.number)
        return connection.client, connection.server

    def _find(self, address: Any) -> Listener | None:
        if isinstance(address, str):
            return self._listeners.get(address)
        host, port = address[:2]
        everywhere = "::" if ":" in host else "0.0.0.0"
        return self._listeners.get((host, port)) or self._listeners.get((everywhere, port))


def family_of(address: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in address else socket.AF_INET


def shown(address: Any) -> str:
    """An address as people write it: `127.0.0.1:8888`, `[::1]:8888`, a path."""
    if isinstance(address, tuple):
        host, port = address[:2]
        return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    return str(address)


def _key(address: Any) -> Any:
    return tuple(address[:2]) if isinstance(address, tuple) else address


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _is_own(address: str) -> bool:
    parsed = ipaddress.ip_address(address)
    return parsed.is_loopback or parsed.is_unspecified
