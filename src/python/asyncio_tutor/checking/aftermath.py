"""What an answer left behind shows when the loop goes on for a while after it, with its caller alive."""

from __future__ import annotations

import asyncio

from ..trust.own_json import from_json
from ..world.assemble import WholeSession
from .services import Service

#: Virtual seconds: longer than anything that a check makes an answer wait for.
_A_WHILE = 1000.0

_sleep = asyncio.sleep
#: What a task records that sleeps and is woken.
_OF_A_SLEEPER = ("step.ended", "task.ready", "step.began")


class Aftermath:
    """Of one run. Times are virtual seconds."""

    def __init__(self, session: WholeSession, events: list[str], services: list[Service]) -> None:
        #: When the answer ended. None: that was not seen, since tasks were left, or signals were still to come.
        self.ended: float | None = None
        #: When something that the answer left behind cancelled its caller.
        self.cancelled_at: float | None = None
        self._session, self._events = session, events
        self._services = [(service, len(service.calls)) for service in services]
        #: Nothing happened: what was recorded from here on is told as of the end.
        self._quiet_from: int | None = None

    async def watch(self) -> None:
        """To be awaited in the caller's task, when nothing of the answer's should be there any more."""
        session = self._session
        session.flush()
        self.ended, mark, me = session.clock.now, len(self._events), session.acting.task
        try:
            await _sleep(_A_WHILE)
        except asyncio.CancelledError:
            self.cancelled_at = session.clock.now
        session.flush()
        happened = [from_json(event) for event in self._events[mark:]]
        if all(event["type"] in _OF_A_SLEEPER and event["task"] == me for event in happened):
            del self._events[mark:]
            self._quiet_from = mark

    def tidy(self, events: list[dict[str, object]]) -> None:
        """The while in which nothing happened is no part of the picture."""
        if self._quiet_from is not None and self.ended is not None:
            for event in events[self._quiet_from :]:
                event["at"] = round(self.ended * 1_000_000)

    def went_on(self) -> tuple[Service, int, str] | None:
        """The first call of a service that was still going on when the answer had ended, or that came later; in words."""
        if self.ended is None:
            return None
        for service, before in self._services:
            for number, call in enumerate(service.calls[before:], before):
                if call.started is not None and call.started > self.ended:
                    return service, number, f"was called at {call.started:g} s"
                if call.started is not None and (call.ended is None or call.ended > self.ended):
                    return service, number, "was still going on"
        return None
