"""The executors of `concurrent.futures` are the machine's."""

from __future__ import annotations

import concurrent.futures
import concurrent.futures.thread
import os
import sys

from ..threads.pools import PROCESSORS, ProcessPoolExecutor, ThreadPoolExecutor
from ..threads.waiting import wait_in_virtual_time


def replace_executors() -> None:
    wait_in_virtual_time()
    _agree_on_processors()
    for kind in (ThreadPoolExecutor, ProcessPoolExecutor):
        kind.__module__ = f"concurrent.futures.{kind.kind}"
        setattr(concurrent.futures, kind.__name__, kind)
    concurrent.futures.thread.ThreadPoolExecutor = ThreadPoolExecutor
    if "concurrent.futures.process" in sys.modules:
        sys.modules["concurrent.futures.process"].ProcessPoolExecutor = ProcessPoolExecutor  # pyright: ignore[reportAttributeAccessIssue]


def _agree_on_processors() -> None:
    """A program that counts them gets as many as its pools have."""
    for name in ("cpu_count", "process_cpu_count"):
        if hasattr(os, name):
            setattr(os, name, _count)
    if hasattr(os, "sched_getaffinity"):
        os.sched_getaffinity = lambda pid, /: set(range(PROCESSORS))


def _count() -> int:
    return PROCESSORS
