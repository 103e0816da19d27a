"""The files of Unix sockets."""

from __future__ import annotations

import errno
import os
import socket
from typing import Any

from ..network.connection import os_error
from .base import AF_UNIX, real_socket


def make_socket_file(path: str) -> Any:
    """A socket that is bound to a path has a file there, which is its own as long as it is open. Raises EADDRINUSE.

    Returns the real socket that the file belongs to; None where there are no such sockets.
    """
    if os.path.lexists(path):
        raise os_error(errno.EADDRINUSE)
    try:
        made = real_socket(AF_UNIX, socket.SOCK_STREAM)
        made.bind(path)
    except OSError:
        with open(path, "xb"):
            pass
        return None
    return made
