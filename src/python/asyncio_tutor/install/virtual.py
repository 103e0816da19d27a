"""Puts asyncio, time, signals and executors on the tutor's machine. Once a process; nothing is ever put back."""

from __future__ import annotations

from ..loop.virtual import TutorLoop
from ..sockets.install import simulate_network
from ..threads.living import show_threads
from ..threads.locks import take_turns
from ..threads.plain import simulate_threads
from .endings import replace_exit
from .executors import replace_executors
from .loops import refuse_second_loops, replace_loops
from .ordered_sets import order_sets_of_coroutines
from .processes import refuse_processes
from .signals import replace_signals
from .timekeeping import put_on_virtual_time
from .watch import watch_program

_installed = False


def install() -> None:
    """Replaces what has to be replaced. Doing it again changes nothing."""
    global _installed
    if _installed:
        return
    _installed = True
    put_on_virtual_time()
    replace_loops(TutorLoop)
    refuse_second_loops()
    replace_signals()
    replace_exit()
    replace_executors()
    refuse_processes()
    take_turns()
    simulate_network()
    simulate_threads()
    show_threads()
    order_sets_of_coroutines()
    watch_program()
