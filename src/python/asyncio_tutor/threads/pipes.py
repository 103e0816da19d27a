"""Messages between a process and its fork, over a pipe."""

from __future__ import annotations

import io
import os
import pickle
import struct
from typing import Any

from ..world.assemble import WholeSession

_write_some = os.write

#: What goes before a message: how long that is.
_HEAD = struct.Struct("!Q")


def pack(session: WholeSession, value: object) -> bytes:
    """Pickles what names the session and what prints for it: at the other end they are that one's own."""
    file = io.BytesIO()
    _Pickler(session, file).dump(value)
    return file.getvalue()


def unpack(session: WholeSession, data: bytes) -> Any:
    return _Unpickler(session, data).load()


def write(descriptor: int, message: bytes) -> None:
    """Sends it. Raises OSError when nobody is at the other end."""
    data = memoryview(_HEAD.pack(len(message)) + message)
    while data:
        data = data[_write_some(descriptor, data) :]


def read(descriptor: int) -> bytes | None:
    """The next message; None: there will be none."""
    head = _exactly(descriptor, _HEAD.size)
    return None if head is None else _exactly(descriptor, _HEAD.unpack(head)[0])


def _exactly(descriptor: int, size: int) -> bytes | None:
    parts = bytearray()
    while len(parts) < size:
        part = os.read(descriptor, min(size - len(parts), 1 << 20))
        if not part:
            return None
        parts += part
    return bytes(parts)


class _Pickler(pickle.Pickler):
    def __init__(self, session: WholeSession, file: io.BytesIO) -> None:
        super().__init__(file)
        self._known = {id(session): "session", id(session.output): "output"}

    def persistent_id(self, obj: Any) -> str | None:
        return self._known.get(id(obj))


class _Unpickler(pickle.Unpickler):
    def __init__(self, session: WholeSession, data: bytes) -> None:
        super().__init__(io.BytesIO(data))
        self._known = {"session": session, "output": session.output}

    def persistent_load(self, pid: str) -> Any:
        return self._known[pid]
