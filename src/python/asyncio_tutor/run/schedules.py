"""Other lawful schedules of one program.

asyncio promises more than one would think: callbacks and equal sleeps keep their order, so most programs have one schedule
only. What may differ from run to run in reality is varied here, in two ways.

By a seed: the order in which sets of tasks and coroutines come (stock Python's is by address), how long bytes travel, and which
of several threads or processes goes on first: of those that waited, and of those that slept or computed until the same moment.
What is drawn by lot varies, too (chance.py), and in an installed Python the hashes of strings, which are given to it at its start.

By what comes late, each named by its number: a machine may pause before any step, and bytes and threads may take longer than
they usually do. Nothing is reordered: the run goes on from there by the rules that it always goes by, so whatever comes of it
is lawful. What may be late are the events of these types, counted from 1 in the order in which they are recorded: `step.began`
and `callback`, before which the loop's thread pauses; `connection.sent`, whose bytes travel longer; `job.started` and
`job.state`, after which the job goes on later than it could. And turns of the loop: it wakes, and pauses before it looks which
timers are due.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, MutableSequence
from typing import Any

#: Multiples of a task's serial number that its hash may be; odd ones visit all slots of a set's table. 1 mostly gives the
#: order of creation, -1 the reverse; the others shuffle.
_ORDERS = (1, -1, 5, -3, 11, -7, 13, -5)

#: A trip takes up to so much longer, as a part of its latency.
_JITTER = 0.25


def order_of_sets(schedule: int) -> int:
    """The multiple for a schedule of that number; 0 is the usual one."""
    return _ORDERS[schedule % len(_ORDERS)]


class Schedule:
    """Seed 0 with nothing late is the usual schedule.

    `lates` and `late_turns`: by number, the virtual seconds by which something, or a turn of the loop, comes late.
    """

    def __init__(
        self,
        seed: int = 0,
        lates: Mapping[int, float] | None = None,
        late_turns: Mapping[int, float] | None = None,
    ) -> None:
        self.seed = seed
        self._random = random.Random(seed)
        #: What has not come yet.
        self.lates, self.late_turns = dict(lates or {}), dict(late_turns or {})
        #: How many have come that might have been late. Nobody counts where none is to be.
        self.come = 0

    def late(self) -> float:
        """Something comes that may be late: by so many virtual seconds, mostly 0."""
        if not self.lates:
            return 0.0
        self.come += 1
        return self.lates.pop(self.come, 0.0)

    def late_turn(self, turn: int) -> float:
        """The loop begins that turn: by so many virtual seconds late."""
        return self.late_turns.pop(turn, 0.0)

    def trip(self, latency: float) -> float:
        """How long bytes travel on a connection of that latency. The same for all of one connection: TCP keeps order."""
        return latency if self.seed == 0 else round(latency * (1 + _JITTER * self._random.random()), 6)

    def shuffle(self, waiting: MutableSequence[Any]) -> None:
        """Which of several waiting threads goes on first."""
        if self.seed != 0:
            self._random.shuffle(waiting)

    def turn(self, count: int) -> int:
        """The place of a thread or process among those that go on at the same moment; usually that of its sleep's beginning."""
        return count if self.seed == 0 else self._random.randint(0, count)
