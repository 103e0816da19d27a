"""What ends a process ends the run."""

from __future__ import annotations

import os

from ..world.current import current_or_none
from ..world.stand_in import stand_in


def replace_exit() -> None:
    """`os._exit` ends the run at once, as it ends a process, but what was recorded so far is kept."""
    real = os._exit

    def exit_at_once(status: int) -> None:
        session = current_or_none()
        worker = None if session is None else session.machine.worker()
        if session is None or session.outcome is not None:
            real(status)
        elif worker is not None and worker.pid is not None:
            worker.exit(status)
        else:
            session.end({"kind": "exited", "status": status & 0xFF, "abrupt": True})

    stand_in(os, "_exit", exit_at_once)
