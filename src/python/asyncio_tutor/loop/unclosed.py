"""What a program leaves open: connections, and async generators that were broken off."""

from __future__ import annotations

import asyncio
import asyncio.selector_events
import dis
from collections.abc import Callable
from typing import Any

from ..run.places import Place, is_own, place_of
from ..run.session import Session
from ..world.current import current_or_none


def watch_transports() -> None:
    """A transport that is thrown away before it was closed is recorded with the line that connected.

    A stream's writer that is thrown away closes its transport itself since 3.11.5, with a ResourceWarning that nobody sees.
    """
    transport: Any = asyncio.selector_events._SelectorTransport  # pyright: ignore[reportAttributeAccessIssue]
    _report_before(transport, lambda self: self._sock)
    if hasattr(asyncio.StreamWriter, "__del__"):
        _report_before(
            asyncio.StreamWriter,
            lambda self: None if self._transport.is_closing() else getattr(self._transport, "_sock", None),
        )


def _report_before(kind: Any, open_socket: Callable[[Any], Any]) -> None:
    throw_away = kind.__del__

    def recorded(self: Any) -> None:
        session, sock = current_or_none(), open_socket(self)
        if session is not None and sock is not None:
            report_connection(session, getattr(sock, "connection", None))
        throw_away(self)

    kind.__del__ = recorded


def report_connection(session: Session, connection: int | None) -> None:
    """Records a connection that was never closed. Once: it may have both ends here."""
    known = session.places_of_connections.pop(connection, None) if connection is not None else None
    if known is not None:
        address, place = known
        session.emit(
            "warning",
            kind="unclosed-connection",
            message=f"The connection to {address} was opened here and never closed.",
            task=None,
            place=place,
        )


def report_generator(session: Session, generator: Any) -> None:
    """Records an async generator that was broken off within a `try` or a `with`: its cleanup has to wait."""
    frame = generator.ag_frame
    if frame is None or not is_own(frame.f_code.co_filename):
        return
    if _is_protected(frame):
        place: Place | None = place_of(frame.f_code, frame.f_lineno)
        session.emit(
            "warning",
            kind="unclosed-generator",
            message=f"The async generator {generator.__qualname__}() was broken off here and not closed: its cleanup ran "
            "only when Python threw it away.",
            task=session.acting.task,
            place=place,
        )


def _is_protected(frame: Any) -> bool:
    """Whether the generator stands within a `try` or a `with` of its own, by its code's exception table."""
    entries = dis._parse_exception_table(frame.f_code)  # pyright: ignore[reportAttributeAccessIssue]
    # Since 3.12 the whole body of a generator is one entry, which turns StopIteration into RuntimeError (PEP 479).
    body = _handlers_of_stop_iteration(frame.f_code)
    return any(entry.start <= frame.f_lasti < entry.end and entry.target not in body for entry in entries)


def _handlers_of_stop_iteration(code: Any) -> set[int]:
    return {
        instruction.offset
        for instruction in dis.get_instructions(code)
        if instruction.opname == "CALL_INTRINSIC_1" and instruction.argrepr.endswith("STOPITERATION_ERROR")
    }
