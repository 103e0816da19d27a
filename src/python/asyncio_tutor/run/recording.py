"""The record of a run: its events as JSON text, handed over in batches, until the run is over."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .clock import VirtualClock
from .wire import Emits, Outcome, Where

#: Takes a batch of events, each as JSON text.
Sink = Callable[[list[str]], None]

_BATCH = 512

# Events are made here and are no circles. Lone surrogates (undecodable bytes) survive as \\udcXX escapes.
encode = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


class Stopped(TypedDict):
    """A run that somebody outside has stopped. It has no end of its own: whoever stopped it knows why, and tells it."""

    kind: Literal["stopped"]
    status: int
    where: Where


#: How a run ended, as far as the run itself can know.
Ending = Outcome | Stopped


class Ended(BaseException):
    """The run is over: a limit was passed, or nothing can go on. Unwinds the program; nothing more is recorded."""


class Limits:
    """What a run may use. None: as much as it wants."""

    def __init__(
        self, events: int | None = None, output_bytes: int | None = None, virtual_seconds: float | None = None
    ) -> None:
        self.events = events
        self.output_bytes = output_bytes
        self.virtual_seconds = virtual_seconds


class UnfinishedLine:
    """What was printed since the last newline, and is to be recorded before the next event."""

    def __init__(self) -> None:
        self.unfinished_line = ""

    def flush(self) -> None:
        """Records it."""


class Recording(Emits):
    """What was recorded of a run, and how it ended. `sink` gets the events in batches, in order; None: nothing is recorded."""

    def __init__(
        self, sink: Sink | None, limits: Limits, ended: Callable[[Ending], None] | None, clock: VirtualClock
    ) -> None:
        self.limits = limits
        self.printed = UnfinishedLine()
        self.clock = clock
        self.outcome: Ending | None = None
        self.is_on = sink is not None
        self._sink = sink
        self._ended = ended
        self._is_sending = False
        self._interruption: Ending | None = None
        self._buffer: list[str] = []
        #: Events handed over.
        self._recorded = 0
        self._set_batch()

    if not TYPE_CHECKING:  # what each event says stands in Emits

        def emit(self, type: str, **fields: Any) -> None:
            if self.outcome is not None or not self.is_on:
                return
            if type != "output" and self.printed.unfinished_line:
                self.printed.flush()
            fields["type"] = type
            fields["at"] = self.clock.micros
            fields["turn"] = self.clock.turn
            self._buffer.append(encode(fields))
            if len(self._buffer) == self._batch:
                self._end_batch()

    def emit_of_task(self, type: str, task: int, rest: str = "") -> None:
        """The same for the three events that make up most of a trace: `rest` is JSON text, beginning with a comma."""
        if self.outcome is not None or not self.is_on:
            return
        if self.printed.unfinished_line:
            self.printed.flush()
        buffer = self._buffer
        buffer.append(f'{{"type":"{type}",{self.clock.stamp},"task":{task}{rest}}}')
        if len(buffer) == self._batch:
            self._end_batch()

    def _end_batch(self) -> None:
        """A batch is also full where the limit is reached."""
        self.flush()
        if self._recorded == self.limits.events:
            self.end({"kind": "over-limit", "status": 1, "limit": "events", "allowed": self._recorded})

    def flush(self) -> None:
        """Hands over what was recorded so far."""
        if self._buffer and self._sink is not None:
            events, self._buffer = self._buffer, []
            self._recorded += len(events)
            self._set_batch()
            self._is_sending = True
            try:
                self._sink(events)
            finally:
                self._is_sending = False
            if self._interruption is not None and self.outcome is None:
                self.end(self._interruption)

    def _set_batch(self) -> None:
        """How many events are handed over at a time: fewer shortly before the limit."""
        limit = self.limits.events
        self._batch = _BATCH if limit is None or self._recorded >= limit else min(_BATCH, limit - self._recorded)

    def finish(self, outcome: Ending) -> None:
        """Records how the run ended. Only the first outcome counts; afterwards nothing is recorded."""
        if self.outcome is None:
            if outcome["kind"] != "stopped":
                self.emit("run.ended", outcome=outcome)
            elif self.printed.unfinished_line:
                self.printed.flush()
            self.outcome = outcome
            self.flush()
            if self._ended is not None:
                self._ended(outcome)

    def leave(self, ended: Callable[[Ending], None]) -> None:
        """Nothing is recorded any more, though the program goes on: this process is a child of the one that is traced."""
        self.is_on = False
        self._sink = None
        self._buffer = []
        self.printed.unfinished_line = ""
        self._ended = ended

    def end(self, outcome: Ending) -> None:
        """Ends a run that is still going: records the outcome and raises Ended."""
        self.finish(outcome)
        raise Ended

    def interrupt(self, outcome: Ending) -> None:
        """Ends the run from a signal handler: at once, or when the batch is handed over that is on its way now."""
        if self._is_sending:
            self._interruption = outcome
        else:
            self.end(outcome)

    def stop_if_over(self) -> None:
        """Raises Ended again for a program that caught it."""
        if self.outcome is not None:
            raise Ended
