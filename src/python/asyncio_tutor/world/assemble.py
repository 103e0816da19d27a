"""The only file that puts a session together from its parts."""

from __future__ import annotations

from collections.abc import Callable

from ..jobs.machine import Machine
from ..mistakes.idle_timeouts import IdleTimeouts
from ..mistakes.late_closures import LateClosures
from ..mistakes.lost_updates import LostUpdates
from ..network.network import Network
from ..network.sockets import Sockets
from ..run.acting import Acting
from ..run.clock import VirtualClock
from ..run.recording import Ending, Limits, Sink
from ..run.session import Session
from ..run.what_if import WhatIf
from ..waits.private_locks import PrivateLocks
from ..waits.queues import Queues
from ..waits.waits import Waits
from .busy_waiting import BusyWaiting
from .computing import Computing
from .output import Output
from .passing import Passing
from .signals import SignalTable


class WholeSession(Session):
    """A session and all that plays a part in it. Each part knows the session below, and the parts that it is given."""

    def __init__(
        self, sink: Sink | None, limits: Limits | None = None, ended: Callable[[Ending], None] | None = None
    ) -> None:
        super().__init__(sink, limits or Limits(), ended, self._make_clock(), self._make_acting())
        self.what_if = WhatIf(self)
        self.machine = self._make_machine()
        self.passing = Passing(self, self.machine)
        self.computing = Computing(self, self.passing)
        self.busy_waiting = BusyWaiting(self, self.passing, self.computing)
        self.output = self.printed = Output(self, self.machine, self.busy_waiting)
        self.waits = Waits(self.clock, self.step, self.machine)
        self.queues = Queues()
        self.private_locks = PrivateLocks()
        self.lost_updates = LostUpdates()
        self.late_closures = LateClosures()
        self.idle_timeouts = IdleTimeouts()
        self.signals = SignalTable(self)
        self.network = Network(self)
        self.sockets = Sockets()

    # What is another in real time.

    def _make_clock(self) -> VirtualClock:
        return VirtualClock()

    def _make_acting(self) -> Acting:
        return Acting()

    def _make_machine(self) -> Machine:
        return Machine(self, self.what_if)

    def let_go(self) -> None:
        """The program is at its end: what is known of its tasks, calls and handlers keeps none of them alive any longer."""
        self.step.last_sleep = None
        self.machine.last_submitted = None
        self.signals = SignalTable(self)

    def finish(self, outcome: Ending) -> None:
        if self.outcome is None:
            self.queues.report(self)
            self.private_locks.report(self)
            self.late_closures.report(self)
        super().finish(outcome)
