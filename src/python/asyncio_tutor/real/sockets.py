"""Records what goes over real stream sockets: who connects, what is sent, how it ends."""

from __future__ import annotations

import socket
from typing import Any

from ..network.connection import note_asked
from ..network.network import shown
from ..run.places import current_place
from ..run.wire import ConnectionEndedBy, ConnectionEndedHow
from ..world.current import current_or_none
from .session import RealSession

_real_socket = socket.socket


class RecordedSocket(_real_socket):
    """A real socket."""

    #: Its number in the trace.
    connection: int | None = None
    _side: ConnectionEndedBy = "client"

    def connect(self, address: Any) -> None:
        try:
            super().connect(address)
        except BlockingIOError:
            self._ask(address)
            raise
        except OSError:
            session = self._ask(address)
            if session is not None and self.connection is not None:
                session.emit("connection.refused", connection=self.connection)
            raise
        self._ask(address)
        self._note_opened()

    def _note_opened(self) -> None:
        session = _session()
        if session is not None and self.connection is not None and session.connections.opens(self.connection):
            session.emit("connection.opened", connection=self.connection)

    def _ask(self, address: Any) -> RealSession | None:
        session = _session()
        if session is None or self.connection is not None or not self.type & socket.SOCK_STREAM:
            return session
        self.connection = session.connections.new()
        session.connections.by_descriptor[self.fileno()] = self.connection
        place = note_asked(session, self.connection, shown(address))
        session.places_of_connections[self.connection] = shown(address), place
        session.connections.asked(self.connection, _key(self.getsockname()), _key(address))
        return session

    def getsockopt(self, *arguments: Any) -> Any:
        value = super().getsockopt(*arguments)
        session = _session()
        if session is not None and self.connection is not None and arguments[:2] == _ERROR:
            if value:
                session.emit("connection.refused", connection=self.connection)
            else:
                self._note_opened()
        return value

    def accept(self) -> Any:
        made, peer = super().accept()
        session = _session()
        if session is not None and isinstance(made, RecordedSocket):
            number = session.connections.accepted(_key(made.getsockname()), _key(peer))
            if number is None:
                number = session.connections.new()
                note_asked(session, number, shown(self.getsockname()))
            made.connection, made._side = number, "server"
            session.connections.by_descriptor[made.fileno()] = number
            made._note_opened()
        return made, peer

    def send(self, data: Any, *flags: Any) -> int:
        size = super().send(data, *flags)
        self._note(self._side, size)
        return size

    def sendall(self, data: Any, *flags: Any) -> None:
        super().sendall(data, *flags)
        self._note(self._side, len(memoryview(data).cast("B")))

    def sendmsg(self, buffers: Any, *rest: Any) -> int:
        size = super().sendmsg(buffers, *rest)
        self._note(self._side, size)
        return size

    def recv(self, *arguments: Any) -> bytes:
        data = super().recv(*arguments)
        self._note_received(len(data))
        return data

    def recv_into(self, *arguments: Any, **keywords: Any) -> int:
        size = super().recv_into(*arguments, **keywords)
        self._note_received(size)
        return size

    def _note_received(self, size: int) -> None:
        """What comes from another process was sent by somebody whom nobody else records."""
        session = _session()
        if session is not None and self.connection not in session.connections.inside:
            self._note("server" if self._side == "client" else "client", size)

    def _note(self, side: ConnectionEndedBy, size: int) -> None:
        session = _session()
        if session is None or self.connection is None or size <= 0:
            return
        session.emit(
            "connection.sent",
            connection=self.connection,
            by=side,
            bytes=size,
            arrives=session.clock.micros,
            task=session.acting.task,
            place=current_place(),
        )

    def shutdown(self, how: int) -> None:
        super().shutdown(how)
        self._note_end("eof")

    def _real_close(self, *arguments: Any) -> None:
        session = _session()
        if session is not None:
            session.connections.by_descriptor.pop(self.fileno(), None)
        self._note_end("closed")
        super()._real_close(*arguments)  # pyright: ignore[reportAttributeAccessIssue]

    def _note_end(self, how: ConnectionEndedHow) -> None:
        session = _session()
        if session is not None and self.connection is not None:
            session.emit(
                "connection.ended", connection=self.connection, by=self._side, how=how, task=session.acting.task
            )


RecordedSocket.__name__ = RecordedSocket.__qualname__ = "socket"
RecordedSocket.__module__ = "socket"

_ERROR = (socket.SOL_SOCKET, socket.SO_ERROR)


def record_sockets() -> None:
    """Replaces `socket.socket`, for programs that are traced."""
    socket.socket = RecordedSocket


def _session() -> RealSession | None:
    session = current_or_none()
    return session if isinstance(session, RealSession) else None


def _key(address: Any) -> Any:
    """What both ends agree on: for Unix sockets only the path of the server."""
    return tuple(address[:2]) if isinstance(address, tuple) else address
