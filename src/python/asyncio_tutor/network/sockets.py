"""The open sockets of a run, and which of them may have become ready."""

from __future__ import annotations

from typing import Protocol


class Watched(Protocol):
    """What a selector looks at."""

    #: The number of its connection in the trace.
    connection: int | None

    def is_readable(self) -> bool: ...

    def is_writable(self) -> bool: ...


class Sockets(dict[int, Watched]):
    """By descriptor. Those whose state has changed are looked at again, in the order in which it did, as epoll(7) does."""

    def __init__(self) -> None:
        super().__init__()
        self._noted: dict[int, None] = {}

    def note(self, descriptor: int) -> None:
        """The socket may be ready for something that it was not ready for."""
        self._noted[descriptor] = None

    def noted(self) -> list[int]:
        """Those to look at, each once; whatever is still ready has to be noted again."""
        noted, self._noted = self._noted, {}
        return list(noted)

    def has_noted(self) -> bool:
        return bool(self._noted)
