"""The part of the loop that says what it can't do."""

from __future__ import annotations

from typing import Any

from ..world.refused import refused, refused_process
from .of_session import LoopOfSession


class NotSimulated(LoopOfSession):
    """Mixed into the loop."""

    async def subprocess_exec(self, *args: Any, **keywords: Any) -> Any:
        raise refused_process()

    subprocess_shell = subprocess_exec

    async def create_datagram_endpoint(self, *args: Any, **keywords: Any) -> Any:
        raise refused("datagrams")

    async def connect_read_pipe(self, *args: Any, **keywords: Any) -> Any:
        raise refused("pipes to the operating system")

    connect_write_pipe = connect_read_pipe

    async def create_connection(self, *args: Any, **keywords: Any) -> Any:
        _check_plain(keywords)
        return await super().create_connection(*args, **keywords)

    async def create_server(self, *args: Any, **keywords: Any) -> Any:
        _check_plain(keywords)
        return await super().create_server(*args, **keywords)

    async def start_tls(self, *args: Any, **keywords: Any) -> Any:
        raise refused("encrypted connections")


def _check_plain(keywords: dict[str, Any]) -> None:
    if keywords.get("ssl"):
        raise refused("encrypted connections")
