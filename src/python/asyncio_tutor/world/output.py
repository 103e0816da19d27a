"""`sys.stdout`, `sys.stderr` and `sys.stdin` of a traced program."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable
from typing import Any

from ..jobs.common import AnyMachine
from ..run.places import Place, current_place
from ..run.recording import UnfinishedLine
from ..run.session import Session
from ..run.wire import OutputStream
from .busy_waiting import BusyWaiting

_real_seconds = time.perf_counter
_real_nanoseconds = time.perf_counter_ns

#: What a program prints is handed over at least this often (real seconds), so that nobody waits for it.
_HAND_OVER_EVERY = 0.03


class Output(UnfinishedLine):
    """Joins the writes of one moment and one writer up to a newline, then records them as one event.

    What was written since the last newline is also the prompt of an `input()`.
    """

    def __init__(self, session: Session, machine: AnyMachine, busy_waiting: BusyWaiting) -> None:
        super().__init__()
        self._session = session
        self._machine = machine
        self._busy_waiting = busy_waiting
        self._stream: OutputStream = "stdout"
        self._writer: tuple[int | None, int | None] = (None, None)
        self._place: Place | None = None
        self._written = 0
        self._handed_over = _real_seconds()

    def write(self, stream: OutputStream, text: str) -> None:
        """What the program prints, at the moment at which it is to be seen."""
        job = self._machine.writer()
        if job is not None and job.is_ahead:
            number, place = job.number, current_place()
            job.later(lambda: self._add(stream, text, None, number, place))
        else:
            self._add(stream, text, self._session.acting.task, None if job is None else job.number, None)

    def _add(self, stream: OutputStream, text: str, task: int | None, job: int | None, place: Place | None) -> None:
        if self.unfinished_line and (self._stream, self._writer) != (stream, (task, job)):
            self.flush()
        if not self.unfinished_line:
            self._stream, self._writer, self._place = stream, (task, job), place or current_place()
        self.unfinished_line += text
        if text.endswith("\n"):
            self.flush()

    def flush(self) -> None:
        """Records what was joined so far."""
        text, self.unfinished_line = self.unfinished_line, ""
        if not text:
            return
        session = self._session
        session.turns.progress()
        self._busy_waiting.so_far()
        task, job = self._writer
        allowed = session.limits.output_bytes
        self._written += len(text)
        session.emit("output", stream=self._stream, text=text, task=task, job=job, place=self._place)
        if allowed is not None and self._written > allowed:
            session.end({"kind": "over-limit", "status": 1, "limit": "output", "allowed": allowed})
        if _real_seconds() - self._handed_over > _HAND_OVER_EVERY:
            session.flush()
            self._handed_over = _real_seconds()


class _Recorded(io.BufferedIOBase):
    """The bytes beneath a text stream."""

    def __init__(self, output: Output, stream: OutputStream) -> None:
        self._output = output
        self._stream: OutputStream = stream

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        raw = bytes(data)
        self._output.write(self._stream, raw.decode("utf-8", "surrogateescape"))
        return len(raw)


class _Typed(io.RawIOBase):
    """The bytes of stdin, asked for line by line."""

    def __init__(self, session: Session, output: Output, read_line: Callable[[], str | None]) -> None:
        self._session = session
        self._output = output
        self._read_line = read_line
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        if not self._rest:
            session = self._session
            prompt = self._output.unfinished_line
            self._output.flush()
            session.emit("input", prompt=prompt, place=current_place())
            session.flush()
            began = _real_nanoseconds()
            self._rest = (self._read_line() or "").encode("utf-8", "surrogateescape")
            session.effort.elsewhere += _real_nanoseconds() - began
        size = min(len(buffer), len(self._rest))
        buffer[:size], self._rest = self._rest[:size], self._rest[size:]
        return size


def descriptor_writer(session: Session, output: Output) -> Callable[[int, Any], int]:
    """`os.write` for a program: what goes to the descriptors 1 and 2 keeps its order with what is printed.

    Not where the program has put something else in their place, nor in a child of its process.
    """
    real = os.write
    streams: dict[int, OutputStream] = {1: "stdout", 2: "stderr"}
    at_first = {descriptor: _file_behind(descriptor) for descriptor in streams}

    def write(fd: int, data: Any, /) -> int:
        if not session.is_on or fd not in streams or _file_behind(fd) != at_first[fd]:
            return real(fd, data)
        raw = bytes(memoryview(data))
        output.write(streams[fd], raw.decode("utf-8", "surrogateescape"))
        return len(raw)

    write.__qualname__ = real.__qualname__
    return write


def _file_behind(descriptor: int) -> tuple[int, int] | None:
    try:
        found = os.fstat(descriptor)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def text_streams(
    session: Session, output: Output, read_line: Callable[[], str | None]
) -> tuple[io.TextIOWrapper, io.TextIOWrapper, io.TextIOWrapper]:
    """stdin, stdout and stderr for a program, with the encodings and error handlers that CPython gives them."""

    def writer(name: OutputStream, errors: str) -> io.TextIOWrapper:
        buffer: Any = _Recorded(output, name)
        stream = io.TextIOWrapper(buffer, encoding="utf-8", errors=errors, newline="\n", write_through=True)
        stream.mode = "w"  # pyright: ignore[reportAttributeAccessIssue]
        return stream

    raw: Any = io.BufferedReader(_Typed(session, output, read_line))
    stdin = io.TextIOWrapper(raw, encoding="utf-8", errors="surrogateescape")
    return stdin, writer("stdout", "strict"), writer("stderr", "backslashreplace")
