"""In real time, too, it can be proven that nothing can wake the loop any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..deadlock import stuck_tasks

if TYPE_CHECKING:
    from .loop import RealLoop
    from .session import RealSession


def stop_if_stuck(loop: RealLoop, session: RealSession) -> None:
    """Ends the run when the loop would wait for ever: no timer is set, nothing but its own pipe is watched, and there is
    no other thread, no subprocess and no signal handler that could wake it.
    """
    if loop._scheduled or loop._ready or loop._stopping or loop._signal_handlers:
        return
    if len(loop._selector.get_map()) > 1 or session.machine.unfinished or session.expects_signals():
        return
    if session.has_threads():
        return
    stuck: list[dict[str, Any]] = stuck_tasks(loop, session)  # type: ignore[arg-type]
    session.end({"kind": "deadlocked", "status": 1, "stuck": stuck})
