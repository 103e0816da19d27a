"""The part of the loop that has to do with sockets."""

from __future__ import annotations

import asyncio
from typing import Any

from ..network.lookup import look_up
from ..network.network import FIRST_DESCRIPTOR
from ..run import causes
from ..world.refused import refused
from .handles import run_callback
from .of_session import LoopOfSession


class SocketReady(asyncio.Handle):
    """Runs what the loop keeps for a socket, because the socket is ready."""

    __slots__ = ("cause", "kept")

    def __init__(self, kept: asyncio.Handle, loop: Any, cause: causes.Cause) -> None:
        asyncio.Handle.__init__(self, kept._callback, kept._args, loop, kept._context)
        self.kept = kept
        self.cause = cause

    def _run(self) -> None:
        # Whoever ran before in this turn may have taken the callback away.
        if not self.kept.cancelled():
            run_callback(self, self.cause)  # pyright: ignore[reportArgumentType]


class SocketIo(LoopOfSession):
    """Mixed into the loop, over asyncio's own handling of sockets."""

    def _make_self_pipe(self) -> None:
        """Nothing sleeps, so nothing needs to be woken."""

    def _close_self_pipe(self) -> None:
        """There is none."""

    def _process_events(self, event_list: Any) -> None:
        for key, mask in event_list:
            reader, writer = key.data
            made = self.session.sockets.get(key.fd)
            cause = causes.by_connection(made.connection if made is not None else None)
            if mask & 1 and reader is not None:
                self._ready.append(SocketReady(reader, self, cause))
            if mask & 2 and writer is not None:
                self._ready.append(SocketReady(writer, self, cause))

    def _add_reader(self, fd: Any, callback: Any, *args: Any) -> Any:
        _check_simulated(fd)
        return super()._add_reader(fd, callback, *args)  # pyright: ignore[reportAttributeAccessIssue]

    def _add_writer(self, fd: Any, callback: Any, *args: Any) -> Any:
        _check_simulated(fd)
        return super()._add_writer(fd, callback, *args)  # pyright: ignore[reportAttributeAccessIssue]

    async def getaddrinfo(
        self, host: Any, port: Any, *, family: int = 0, type: int = 0, proto: int = 0, flags: int = 0
    ) -> list[Any]:
        # A real lookup happens in a thread: others have a turn meanwhile.
        await asyncio.sleep(0)
        return look_up(self.session.network, host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr: Any, flags: int = 0) -> tuple[str, str]:
        await asyncio.sleep(0)
        return str(sockaddr[0]), str(sockaddr[1])

    async def _sock_sendfile_native(self, *_: Any) -> Any:
        raise asyncio.SendfileNotAvailableError("there is no system call for simulated sockets")


def _check_simulated(fd: Any) -> None:
    """Raises NotImplementedError for descriptors of the operating system."""
    number = fd if isinstance(fd, int) else fd.fileno()
    if 0 <= number < FIRST_DESCRIPTOR:
        raise refused("descriptors of the operating system")
