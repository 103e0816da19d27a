"""In real time, too, it can be proven that nothing can wake the loop any more."""

from __future__ import annotations

from ..loop.deadlock import stuck_tasks
from ..loop.recording import RecordingLoop
from .session import RealSession


def stop_if_stuck(loop: RecordingLoop, session: RealSession) -> None:
    """Ends the run when the loop would wait for ever: no timer is set, nothing but its own pipe is watched, and there is
    no other thread, no subprocess and no signal handler that could wake it.
    """
    if loop._scheduled or loop._ready or loop._stopping or getattr(loop, "_signal_handlers", None):
        return
    if len(loop._selector.get_map()) > 1 or session.machine.unfinished or session.expects_signals():
        return
    if session.has_threads():
        return
    session.end({"kind": "deadlocked", "status": 1, "stuck": stuck_tasks(loop, session)})
