"""Runs a program on stock asyncio, on a machine that pauses once, for real: `paused.py event|turn NUMBER SECONDS FILE`.

`event`: before the step of a task of that number. `turn`: when the loop wakes for the time of that number, before it looks which
timers are due.
"""

import asyncio
import runpy
import selectors
import sys
import time

what, left, seconds, file = sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), sys.argv[4]
run, select = asyncio.Handle._run, selectors.DefaultSelector.select


def count():
    global left
    left -= 1
    if left == 0:
        time.sleep(seconds)


def run_step(self):
    called = self._callback
    if type(called).__name__ == "TaskStepMethWrapper" or getattr(called, "__name__", "") == "task_wakeup":
        count()
    run(self)


def wake(self, timeout=None):
    ready = select(self, timeout)
    if timeout is None or timeout > 0:
        count()
    return ready


if what == "event":
    asyncio.Handle._run = run_step
else:
    selectors.DefaultSelector.select = wake
sys.argv = [file]
runpy.run_path(file, run_name="__main__")
