"""A stretch of a process in which a session records."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager

from ..world.assemble import WholeSession
from ..world.current import enter
from ..world.output import descriptor_writer, text_streams


@contextmanager
def recorded(session: WholeSession, read_line: Callable[[], str | None] = lambda: None) -> Generator[None, None, None]:
    """Within it `session` is the current one, and the standard streams are its own; `read_line` gives it lines of stdin.

    Afterwards both are what they were, and threads that are still parked unwind.
    """
    streams = sys.stdin, sys.stdout, sys.stderr
    write = os.write
    before = enter(session)
    try:
        sys.stdin, sys.stdout, sys.stderr = text_streams(session, session.output, read_line)
        os.write = descriptor_writer(session, session.output)
        yield
    finally:
        # What a thread does while it unwinds still belongs to its run.
        session.machine.abandon()
        enter(before)
        os.write = write
        sys.stdin, sys.stdout, sys.stderr = streams
