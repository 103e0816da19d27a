"""`socket.socket` on the simulated network.

asyncio's own transports and streams work on these as on real ones, so what they do is what CPython does. Blocking calls
take virtual time: on the main thread they block the loop, in a thread's job only the thread.
"""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Callable
from typing import Any

from ..network.connection import End, os_error
from ..network.network import NOT_REACHED, Listener
from ..threads.waiting import wait_at_most
from ..world.current import current_or_none
from ..world.refused import refused
from .base import AF_UNIX, SocketBase
from .unix_files import make_socket_file


class SimulatedSocket(SocketBase):
    """Listens, connects, sends and receives, all within the run."""

    # -- servers -----------------------------------------------------------------------------------

    def bind(self, address: Any) -> None:
        self._check_open()
        network = self._session.network
        if self._family == AF_UNIX:
            path = os.fsdecode(address)
            if not path.startswith("\0"):
                self._file = make_socket_file(path)
            self._own = path
        else:
            self._own = network.bind((self._reached(address[0]), *address[1:]))
            if self._family == socket.AF_INET6 and len(self._own) == 2:
                self._own = (*self._own, 0, 0)
        self._was_bound = True

    def listen(self, backlog: int = 128, /) -> None:
        self._check_open()
        if self._listener is None:
            if self._own is None:
                self.bind(("0.0.0.0", 0))
            self._listener = Listener(self._changed)
            self._session.network.listen(self._own, self._listener)

    def accept(self) -> tuple[Any, Any]:
        self._check_open()
        listener = self._listener
        if listener is None:
            raise os_error(errno.EINVAL)
        self._wait(lambda: bool(listener.pending), "socket.accept()")
        end, reached, peer = listener.pending.popleft()
        made = SimulatedSocket(self._family, self._type, self._proto)
        made._join(end, reached, peer)
        return made, peer

    # -- clients -----------------------------------------------------------------------------------

    def connect(self, address: Any) -> None:
        self._check_open()
        if self._end is not None:
            raise os_error(errno.EISCONN)
        if self._is_connecting:
            raise os_error(errno.EALREADY)
        network = self._session.network
        if self._family == AF_UNIX:
            address = os.fsdecode(address)
            if not address.startswith("\0") and not os.path.exists(address):
                raise os_error(errno.ENOENT)
        else:
            here, rest = ("::1", (0, 0)) if self._family == socket.AF_INET6 else ("127.0.0.1", ())
            host = self._reached(address[0])
            # Whoever connects to "everywhere" gets to this machine.
            address = (here if host in ("::", "0.0.0.0") else host, address[1], *(address[2:] or rest))
            if not network.is_near(host):
                raise os_error(errno.ENETUNREACH, NOT_REACHED.format(host=host))
            if self._own is None:
                self._own = (here, network.free_port(here), *rest)
        self._is_connecting = True
        self.connection = network.connect(address, self._own or "", lambda result: self._connected(address, result))
        if self._timeout == 0.0 and (self._is_connecting or self._family != AF_UNIX):
            # As on loopback: TCP is not done before the call returns, a Unix socket is.
            raise os_error(errno.EINPROGRESS)
        self._wait(lambda: not self._is_connecting, "socket.connect()")
        if self._failure is not None:
            failure, self._failure = self._failure, None
            raise os_error(failure)

    def connect_ex(self, address: Any) -> int:
        try:
            self.connect(address)
        except OSError as error:
            return error.errno or errno.EIO
        return 0

    def _connected(self, address: Any, result: End | int) -> None:
        self._is_connecting = False
        if isinstance(result, int):
            self._failure = result
        elif self._closed:
            result.close()
        else:
            self._join(result, self._own, address)
        self._changed()

    def _join(self, end: End, own: Any, peer: Any) -> None:
        self._end, self._own, self._peer = end, own, peer
        self.connection = end.connection.number
        end.changed = self._changed

    def _reached(self, host: str) -> str:
        address = self._session.network.address_of(host)
        if address is None:
            raise socket.gaierror(socket.EAI_NONAME, NOT_REACHED.format(host=host))
        return address if host else ("::" if self._family == socket.AF_INET6 else "0.0.0.0")

    # -- bytes -------------------------------------------------------------------------------------

    def recv(self, bufsize: int, flags: int = 0) -> bytes:
        end = self._connected_end()
        self._wait(end.is_readable, "socket.recv()")
        return end.read(bufsize, keeps=bool(flags & getattr(socket, "MSG_PEEK", 2)))

    def recv_into(self, buffer: Any, nbytes: int = 0, flags: int = 0) -> int:
        view = memoryview(buffer).cast("B")
        data = self.recv(nbytes or len(view), flags)
        view[: len(data)] = data
        return len(data)

    def send(self, data: Any, flags: int = 0) -> int:
        end = self._connected_end()
        content = memoryview(data).cast("B")
        self._wait(end.is_writable, "socket.send()")
        return end.send(bytes(content))

    def sendall(self, data: Any, flags: int = 0) -> None:
        content = memoryview(data).cast("B")
        while content:
            content = content[self.send(content, flags) :]

    def sendmsg(self, buffers: Any, *_rest: Any) -> int:
        return self.send(b"".join(buffers))

    def shutdown(self, how: int) -> None:
        end = self._connected_end()
        if how in (socket.SHUT_WR, socket.SHUT_RDWR):
            end.shut()

    def _connected_end(self) -> End:
        self._check_open()
        if self._end is None:
            raise os_error(errno.ENOTCONN)
        return self._end

    # -- its end -----------------------------------------------------------------------------------

    def _real_close(self, _ss: Any = None) -> None:
        descriptor, self._descriptor = self._descriptor, -1
        self._session.sockets.pop(descriptor, None)
        if self._file is not None:
            self._file.close()
        if self._was_bound:
            self._session.network.release(self._own, self._listener)
        if self._end is not None:
            self._end.close()

    def detach(self) -> int:
        raise refused("sockets that are taken apart")

    def dup(self) -> Any:
        raise refused("copies of sockets")

    def _wait(self, over: Callable[[], bool], call: str) -> None:
        """Waits in virtual time until `over()`. Raises BlockingIOError or TimeoutError as the socket's timeout says."""
        if over():
            return
        if self._timeout == 0.0:
            raise os_error(errno.EAGAIN)
        if not wait_at_most(self._session, over, self._timeout, call):
            raise TimeoutError("timed out")


SimulatedSocket.__name__ = SimulatedSocket.__qualname__ = "socket"
SimulatedSocket.__module__ = "socket"


def simulated_pair(family: int | None = None, type: int = socket.SOCK_STREAM, proto: int = 0) -> tuple[Any, Any]:
    """`socket.socketpair`: two sockets, connected with each other."""
    session = current_or_none()
    if session is None:
        return _real_pair(family, type, proto)
    pair = []
    for end in session.network.pair():
        made = SimulatedSocket(AF_UNIX if family is None else family, type, proto)
        made._join(end, "", "")
        pair.append(made)
    return pair[0], pair[1]


_real_pair = socket.socketpair
