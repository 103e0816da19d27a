"""Puts asyncio on the recording loop, in real time. Once a process; nothing is ever put back."""

from __future__ import annotations

from ..install.loops import replace_loops
from ..install.watch import watch_program
from .blocking import record_sleeps
from .loop import RealLoop
from .signals import record_signals
from .sockets import record_sockets
from .subprocesses import record_subprocesses
from .threads import record_threads


def install_real() -> None:
    """Replaces what has to be replaced so that a run is recorded."""
    replace_loops(RealLoop)
    record_signals()
    record_sleeps()
    record_sockets()
    record_subprocesses()
    record_threads()
    watch_program()
