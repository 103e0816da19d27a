"""A selector that never sleeps: waiting *is* moving the clock."""

from __future__ import annotations

import selectors
from collections.abc import Iterator
from typing import Any, Protocol

from ..run.clock import wake_horizon
from ..world.assemble import WholeSession
from .deadlock import MayBeStuck, nothing_can_wake
from .handles import TutorTimerHandle

Ready = list[tuple[selectors.SelectorKey, int]]


class Loop(MayBeStuck, Protocol):
    """What the selector asks of the loop."""

    session: WholeSession
    #: True while the selector waits, as in select().
    rests: bool

    def is_busy(self) -> bool: ...

    def notice(self) -> None: ...

    def pass_on_signals(self) -> bool: ...

    def next_timer(self) -> TutorTimerHandle | None: ...

    def scheduled(self) -> list[TutorTimerHandle]: ...


class VirtualSelector(selectors._BaseSelectorImpl):
    """What `BaseEventLoop._run_once` asks for I/O events once a turn. There are simulated sockets, and there is time."""

    def __init__(self, loop: Loop) -> None:
        super().__init__()
        self._loop = loop

    def register(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        key: selectors.SelectorKey = super().register(fileobj, events, data)
        self._loop.session.sockets.note(key.fd)
        return key

    def modify(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        key: selectors.SelectorKey = super().modify(fileobj, events, data)
        self._loop.session.sockets.note(key.fd)
        return key

    def select(self, timeout: float | None = None) -> Ready:
        """Returns when something is ready or due. `timeout` is 0 when callbacks are ready already."""
        ready = self._wait()
        if self._loop.session.passing.pause_in_turn():
            self._loop.notice()
            ready = self._poll()
        return ready

    def _wait(self) -> Ready:
        loop, session = self._loop, self._loop.session
        session.stop_if_over()
        session.clock.begin_turn()
        session.machine.resume_waiting()
        if (creeps_to := session.turns.creep(lambda after, until: _first_due(loop, after, until))) is not None:
            session.passing.until(creeps_to)
        while session.agenda.has_due():
            session.passing.next_entry()
        if loop.is_busy():
            loop.notice()
        ready = self._poll()
        if loop.pass_on_signals() or ready or loop.is_busy():
            session.turns.without_rest(_next_due(loop))
            return ready
        loop.rests = True
        try:
            while not ready and not loop.is_busy():
                if not self._rest():
                    break
                loop.pass_on_signals()
                ready = self._poll()
        finally:
            loop.rests = False
        loop.notice()
        return ready

    def _poll(self) -> Ready:
        """The sockets that are ready for what the loop wants of them."""
        sockets = self._loop.session.sockets
        if not sockets.has_noted():
            return []
        ready: Ready = []
        watched = self.get_map()
        for descriptor in sockets.noted():
            key, made = watched.get(descriptor), sockets.get(descriptor)
            if key is None or made is None:
                continue
            mask = key.events & selectors.EVENT_READ if made.is_readable() else 0
            if made.is_writable():
                mask |= key.events & selectors.EVENT_WRITE
            if mask:
                ready.append((key, mask))
                sockets.note(descriptor)
        return ready

    def _rest(self) -> bool:
        """Moves the clock to what is due next. False when that is a timer of the loop's, which the loop itself runs."""
        loop, session = self._loop, self._loop.session
        timer, entry = loop.next_timer(), session.agenda.head()
        if timer is None and entry is None:
            nothing_can_wake(loop, session)
        if entry is not None and (timer is None or entry.key < timer.key):
            session.passing.move_to(entry.when)
            session.passing.next_entry()
            return True
        assert timer is not None
        session.passing.move_to(_last_of_turn(loop, timer, session.clock.now, entry.when if entry else None))
        return False


def _next_due(loop: Loop) -> float:
    timer = loop.next_timer()
    return float(timer.when()) if timer is not None else float("inf")


def _first_due(loop: Loop, after: float, before: float) -> float:
    """When the first timer is due between two times; infinity when none is."""
    times = (timer.when() for timer in _due_until(loop, before) if not timer.cancelled())
    return min((float(when) for when in times if after < when < before), default=float("inf"))


def _last_of_turn(loop: Loop, timer: TutorTimerHandle, now: float, before: float | None) -> float:
    """The latest `when` among the timers that fire in one turn with `timer`."""
    horizon = wake_horizon(now, timer.when())
    if before is not None:
        horizon = min(horizon, before)
    return float(max([timer.when(), *(each.when() for each in _due_until(loop, horizon) if not each.cancelled())]))


def _due_until(loop: Loop, horizon: float) -> Iterator[TutorTimerHandle]:
    """The timers that are due by then, in any order. Walks their heap from its root only as far as that."""
    scheduled: list[TutorTimerHandle] = loop.scheduled()
    open_nodes = [0]
    while open_nodes:
        index = open_nodes.pop()
        if index < len(scheduled) and scheduled[index].when() <= horizon:
            yield scheduled[index]
            open_nodes += (2 * index + 1, 2 * index + 2)
