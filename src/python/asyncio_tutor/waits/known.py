"""The waits that asyncio's own coroutines stand for: what each is, and its name on the screen."""

from __future__ import annotations

import asyncio
import asyncio.base_events
import asyncio.selector_events
import asyncio.subprocess
import asyncio.tasks
from types import CodeType
from typing import Any, Literal

from .unix_streams import add_unix_streams

add_unix_streams()

#: Kinds of waits that are told in different ways (see waits.py).
Known = Literal[
    "sleep",
    "queue",
    "lock",
    "semaphore",
    "event",
    "condition",
    "barrier",
    "wait",
    "group",
    "completed",
    "network",
    "process",
]

CONDITION = asyncio.Condition.wait.__code__

#: By the code of the coroutine: its kind, and a name.
KINDS: dict[CodeType, tuple[Known, str]] = {
    asyncio.sleep.__code__: ("sleep", "sleep"),
    asyncio.Queue.get.__code__: ("queue", "get"),
    asyncio.Queue.put.__code__: ("queue", "put"),
    asyncio.Queue.join.__code__: ("queue", "join"),
    asyncio.Lock.acquire.__code__: ("lock", "lock"),
    asyncio.Semaphore.acquire.__code__: ("semaphore", "semaphore"),
    asyncio.Event.wait.__code__: ("event", "event"),
    CONDITION: ("condition", "condition"),
    asyncio.Barrier.wait.__code__: ("barrier", "barrier"),
    asyncio.tasks._wait.__code__: ("wait", "wait"),  # pyright: ignore[reportAttributeAccessIssue]
    asyncio.TaskGroup.__aexit__.__code__: ("group", "task group"),
}


def _as_completed_code() -> CodeType:
    """The coroutine that `as_completed` gives out. Before 3.13 it was a function within the function."""
    iterator = getattr(asyncio.tasks, "_AsCompletedIterator", None)
    if iterator is not None:
        return iterator._wait_for_one.__code__
    inner = asyncio.as_completed.__code__.co_consts
    return next(code for code in inner if isinstance(code, CodeType) and code.co_name == "_wait_for_one")


KINDS[_as_completed_code()] = ("completed", "as_completed")


def _know_methods(owner: Any, variable: str, *names: str) -> None:
    for name in names:
        KINDS[getattr(owner, name).__code__] = ("network", f"{variable}.{name}")


def _know_functions(owner: Any, *names: str) -> None:
    for name in names:
        function = getattr(owner, name, None)
        if function is not None:
            KINDS[function.__code__] = ("network", name)


_know_methods(asyncio.StreamReader, "reader", "read", "readline", "readexactly", "readuntil")
_know_methods(asyncio.StreamWriter, "writer", "drain", "wait_closed")
_know_methods(asyncio.base_events.Server, "server", "serve_forever", "wait_closed")
_know_functions(asyncio, "open_connection", "start_server", "open_unix_connection", "start_unix_server")
_know_functions(asyncio.base_events.BaseEventLoop, "create_connection", "create_server", "getaddrinfo")
_know_functions(
    asyncio.selector_events.BaseSelectorEventLoop,
    *("sock_recv", "sock_recv_into", "sock_sendall", "sock_connect", "sock_accept"),
)


for _name in ("wait", "communicate"):
    KINDS[getattr(asyncio.subprocess.Process, _name).__code__] = ("process", _name)
_know_functions(asyncio.subprocess, "create_subprocess_exec", "create_subprocess_shell")


def know_wait(code: CodeType, name: Literal["lock", "semaphore"]) -> None:
    """Suspension in `code` counts as a wait for the lock or semaphore that is its `self`."""
    KINDS[code] = (name, name)
