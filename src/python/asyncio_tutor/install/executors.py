"""The executors of `concurrent.futures` are the machine's."""

from __future__ import annotations

import concurrent.futures
import concurrent.futures.thread
import sys

from ..threads.process_pools import ProcessPoolExecutor
from ..threads.processors import agree_on_processors
from ..threads.thread_pools import ThreadPoolExecutor
from ..threads.waiting import wait_in_virtual_time


def replace_executors() -> None:
    wait_in_virtual_time()
    agree_on_processors()
    for kind in (ThreadPoolExecutor, ProcessPoolExecutor):
        kind.__module__ = f"concurrent.futures.{kind.kind}"
        setattr(concurrent.futures, kind.__name__, kind)
    concurrent.futures.thread.ThreadPoolExecutor = ThreadPoolExecutor
    if "concurrent.futures.process" in sys.modules:
        sys.modules["concurrent.futures.process"].ProcessPoolExecutor = ProcessPoolExecutor  # pyright: ignore[reportAttributeAccessIssue]
