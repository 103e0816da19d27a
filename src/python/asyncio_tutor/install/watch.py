"""What is watched in either kind of time."""

from __future__ import annotations

from ..loop.unclosed import watch_transports
from ..run.tracebacks import hide_our_frames_in_stacks
from .coroutines import watch_coroutines
from .locks import watch_locks
from .loops import watch_foreign_loops
from .processes import leave_in_children
from .queues import watch_queues
from .runners import watch_runners
from .tasks import record_own_tasks


def watch_program() -> None:
    """Tasks, locks, queues, connections, coroutines, runners and their loops. Of this process, not of its children."""
    hide_our_frames_in_stacks()
    watch_locks()
    watch_queues()
    watch_transports()
    watch_coroutines()
    watch_runners()
    record_own_tasks()
    watch_foreign_loops()
    leave_in_children()
