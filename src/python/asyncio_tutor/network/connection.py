"""One connection: its two ends, and what is on its way between them."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from typing import Literal

from ..run.places import Place, current_place
from ..run.session import Session

Side = Literal["client", "server"]

#: Bytes that may be on their way or unread at one end: what Linux gives a receiver to begin with (tcp(7), tcp_rmem).
CAPACITY = 128 * 1024


class End:
    """One end of a connection: what has arrived there, and what was said about it."""

    peer: End

    def __init__(self, connection: Connection, side: Side) -> None:
        self.connection = connection
        self.side: Side = side
        self.unread = bytearray()
        #: Bytes sent to this end which have not arrived.
        self.coming = 0
        #: How much is on its way to this end, and when the last of it arrives: TCP keeps order.
        self.on_its_way = 0
        self.hears_until = 0.0
        #: The other end will send nothing more, and all that it sent has arrived.
        self.is_at_end = False
        #: An errno: the other end is gone and did not want what was sent to it.
        self.failure: int | None = None
        #: This end has said that it sends nothing more.
        self.is_shut = False
        self.is_closed = False
        #: Called when something changes here: whoever waits for this end looks again.
        self.changed: Callable[[], None] = lambda: None

    def is_readable(self) -> bool:
        return bool(self.unread) or self.is_at_end or self.failure is not None

    def is_writable(self) -> bool:
        return self.is_shut or self.failure is not None or self.peer.is_closed or self.room() > 0

    def room(self) -> int:
        """How many bytes this end may send now."""
        return CAPACITY - len(self.peer.unread) - self.peer.coming

    def send(self, data: bytes) -> int:
        """Sends as much as there is room for; 0: none. Raises BrokenPipeError and ConnectionResetError as tcp(7) does."""
        if self.failure is not None or self.is_shut:
            raise os_error(errno.EPIPE if self.is_shut or self.is_at_end else errno.ECONNRESET)
        if self.peer.is_closed:
            # The first bytes to an end that is gone are accepted; what comes back is a reset.
            self.connection.later(self, self._hear_of_reset, trips=2)
            return len(data)
        size = min(len(data), self.room())
        if size > 0:
            self.connection.carry(bytes(data[:size]), self.peer)
        return size

    def read(self, size: int, keeps: bool = False) -> bytes:
        """What has arrived, at most `size` bytes; empty at the end. Raises ConnectionResetError. With `keeps` it stays unread."""
        data = bytes(self.unread[:size])
        if data:
            if not keeps:
                was_full = self.peer.room() <= 0
                del self.unread[:size]
                if was_full:
                    self.peer.changed()
        elif self.failure is not None and not self.is_at_end:
            raise os_error(self.failure)
        return data

    def shut(self) -> None:
        """Says that it sends nothing more."""
        if not self.is_shut:
            self.is_shut = True
            self.connection.note_end(self.side, "eof")
            self.connection.later(self.peer, self.peer._hear_of_end)

    def close(self) -> None:
        """The end is gone. What was not read is lost, and the other side hears of that."""
        if self.is_closed:
            return
        self.is_closed = True
        if self.unread or self.coming:
            self.connection.note_end(self.side, "reset")
            self.connection.later(self.peer, self.peer._hear_of_reset)
            return
        self.connection.note_end(self.side, "closed")
        if not self.is_shut:
            self.is_shut = True
            self.connection.later(self.peer, self.peer._hear_of_end)

    def hear_data(self, data: bytes) -> None:
        self.coming -= len(data)
        if not self.is_closed:
            self.unread += data
            self.changed()
        elif self.peer.failure is None:
            self.connection.later(self.peer, self.peer._hear_of_reset)

    def _hear_of_end(self) -> None:
        self.is_at_end = True
        self.changed()

    def _hear_of_reset(self) -> None:
        self.failure = errno.ECONNRESET
        self.changed()


class Connection:
    """Two ends, `latency` virtual seconds apart."""

    def __init__(self, session: Session, number: int, latency: float) -> None:
        self.session = session
        self.number = number
        self.latency = latency
        self.client, self.server = End(self, "client"), End(self, "server")
        self.client.peer, self.server.peer = self.server, self.client

    def carry(self, data: bytes, to: End) -> None:
        """`data` leaves for the end `to`, and arrives a latency later."""
        to.coming += len(data)
        session = self.session
        late = session.schedule.late()
        session.emit(
            "connection.sent",
            connection=self.number,
            by=to.peer.side,
            bytes=len(data),
            arrives=round(self._arrival(to, 1, late) * 1_000_000),
            task=session.acting.task,
            place=current_place(),
        )
        self.later(to, lambda: to.hear_data(data), late=late)

    def later(self, to: End, happen: Callable[[], None], trips: int = 1, late: float = 0.0) -> None:
        """Something gets to the end `to` after so many trips; at once where there is no latency."""
        to.hears_until = self._arrival(to, trips, late)
        if to.hears_until <= self.session.clock.now and to.on_its_way == 0:
            happen()
            return

        def arrive() -> None:
            to.on_its_way -= 1
            happen()

        to.on_its_way += 1
        self.session.agenda.add(to.hears_until, arrive)

    def _arrival(self, to: End, trips: int, late: float) -> float:
        """When what leaves now gets to the end `to`: never before what left earlier."""
        return max(self.session.clock.now + trips * self.latency + late, to.hears_until)

    def note_end(self, side: Side, how: Literal["eof", "closed", "reset"]) -> None:
        session = self.session
        session.emit("connection.ended", connection=self.number, by=side, how=how, task=session.acting.task)


def note_asked(session: Session, number: int, address: str, latency: float = 0.0) -> Place | None:
    """Records that somebody connects to `address`, `latency` seconds away. Returns the line that does."""
    place = current_place()
    session.emit(
        "connection.asked",
        connection=number,
        address=address,
        latency=round(latency * 1_000_000),
        task=session.acting.task,
        place=place,
    )
    return place


def os_error(number: int, text: str | None = None) -> OSError:
    """The OSError of an errno: a ConnectionResetError, BrokenPipeError, BlockingIOError …"""
    return OSError(number, text or os.strerror(number))
