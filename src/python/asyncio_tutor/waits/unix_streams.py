"""Unix sockets where Python was built without them (WebAssembly).

`asyncio.streams` defines its functions for them only where `socket` knows AF_UNIX. Read again with one, it has them.
"""

from __future__ import annotations

import asyncio
import asyncio.streams
import importlib
import socket


def add_unix_streams() -> None:
    """Has to be called before anybody keeps what `asyncio.streams` defines."""
    if hasattr(socket, "AF_UNIX"):
        return
    socket.AF_UNIX = 1
    importlib.reload(asyncio.streams)
    for name in asyncio.streams.__all__:
        setattr(asyncio, name, getattr(asyncio.streams, name))
