"""What the parts of our loops know of the loop that they are mixed into."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Any

from ..world.assemble import WholeSession


class LoopOfSession(asyncio.BaseEventLoop):
    """One of the standard library's loops, on which a session runs."""

    session: WholeSession

    # What asyncio's loops have, though its stubs don't tell.
    _ready: deque[asyncio.Handle]
    _scheduled: list[Any]
    _selector: Any
    _stopping: bool
    _thread_id: int | None
    _debug: bool
    _task_factory: Any
    _timer_cancelled_count: int
    _clock_resolution: float
    _asyncgens: Any
    _default_executor: Any
    _executor_shutdown_called: bool
    _signal_handlers: dict[int, asyncio.Handle]

    if TYPE_CHECKING:

        def _check_closed(self) -> None: ...

        def _check_thread(self) -> None: ...

        def _check_callback(self, callback: Any, method: str) -> None: ...

        def _write_to_self(self) -> None: ...

        def _remove_reader(self, fd: Any) -> bool: ...

        def _remove_writer(self, fd: Any) -> bool: ...

        def _handle_signal(self, sig: int) -> None: ...

        def _add_callback_signalsafe(self, handle: asyncio.Handle) -> None: ...

        def _asyncgen_finalizer_hook(self, agen: Any) -> None: ...

    def next_serial(self) -> int:
        """The number of the next task."""
        raise NotImplementedError
