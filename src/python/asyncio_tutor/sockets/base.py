"""What a simulated socket is: its kind, its options, its names, and whether it is ready."""

from __future__ import annotations

import errno
import socket
from typing import Any

from ..network.connection import End, os_error
from ..network.network import Listener
from ..world.assemble import WholeSession
from ..world.current import current_or_none
from ..world.refused import refused

real_socket = socket.socket

AF_UNIX = getattr(socket, "AF_UNIX", 1)


class SocketBase(real_socket):
    """A stream socket of which nothing reaches the operating system."""

    def __new__(cls, *args: Any, **keywords: Any) -> Any:
        # Outside of a run nothing is simulated.
        if current_or_none() is None:
            return real_socket(*args, **keywords)
        return real_socket.__new__(cls)

    def __init__(self, family: int = -1, type: int = -1, proto: int = -1, fileno: int | None = None) -> None:
        session = current_or_none()
        assert session is not None
        self._session: WholeSession = session
        self._io_refs = 0
        self._closed = False
        self._family = socket.AF_INET if family == -1 else family
        self._type = socket.SOCK_STREAM if type == -1 else type & 0xF
        self._proto = 0 if proto == -1 else proto
        self._timeout: float | None = socket.getdefaulttimeout()
        self._options: dict[tuple[int, int], Any] = {}
        self._own: Any = None
        self._peer: Any = None
        self._end: End | None = None
        self._listener: Listener | None = None
        self._is_connecting = False
        #: The number of its connection in the trace.
        self.connection: int | None = None
        self._failure: int | None = None
        self._was_bound = False
        self._file: Any = None
        if fileno is not None:
            raise refused("sockets made of descriptors")
        if self._type != socket.SOCK_STREAM:
            raise refused("datagrams")
        self._descriptor = session.network.new_descriptor()
        session.sockets[self._descriptor] = self

    # -- what it is --------------------------------------------------------------------------------

    @property
    def family(self) -> Any:
        return _named(socket.AddressFamily, self._family)

    @property
    def type(self) -> Any:
        return _named(socket.SocketKind, self._type)

    @property
    def proto(self) -> int:
        return self._proto

    @property
    def timeout(self) -> float | None:
        return self._timeout

    def fileno(self) -> int:
        return self._descriptor

    def getsockname(self) -> Any:
        self._check_open()
        if self._own is None:
            return "" if self._family == AF_UNIX else ("0.0.0.0", 0)
        return self._own

    def getpeername(self) -> Any:
        self._check_open()
        if self._end is None:
            raise os_error(errno.ENOTCONN)
        return self._peer

    def setblocking(self, flag: bool) -> None:
        self._timeout = None if flag else 0.0

    def settimeout(self, value: float | None) -> None:
        self._timeout = None if value is None else float(value)

    def gettimeout(self) -> float | None:
        return self._timeout

    def getblocking(self) -> bool:
        return self._timeout != 0.0

    def setsockopt(self, level: int, optname: int, value: Any, optlen: int | None = None) -> None:
        self._options[level, optname] = value

    def getsockopt(self, level: int, optname: int, buflen: int = 0) -> Any:
        if (level, optname) == (socket.SOL_SOCKET, socket.SO_ERROR):
            failure, self._failure = self._failure, None
            return failure or 0
        return self._options.get((level, optname), 0)

    # -- readiness, for selectors ------------------------------------------------------------------

    def is_readable(self) -> bool:
        if self._listener is not None:
            return bool(self._listener.pending)
        return self._failure is not None or (self._end is not None and self._end.is_readable())

    def is_writable(self) -> bool:
        if self._is_connecting:
            return False
        return self._failure is not None or (self._end is not None and self._end.is_writable())

    def _changed(self) -> None:
        if not self._closed:
            self._session.sockets.note(self._descriptor)

    def _check_open(self) -> None:
        if self._closed:
            raise os_error(errno.EBADF)


def _named(kind: Any, number: int) -> Any:
    try:
        return kind(number)
    except ValueError:
        return number
