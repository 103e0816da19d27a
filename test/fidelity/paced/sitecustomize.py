"""Stock Python whose clock goes at another pace: FIDELITY_PACE=4 makes each second of the program last four real ones.

What the program's order depends on stays what it is; that a busy machine is late by some milliseconds counts for a quarter.
Waits that this does not know (a lock with a timeout, `signal.alarm`) keep to real time.

It also says on descriptor FIDELITY_READY, where there is one, that the program has begun to wait: its first moment, whatever
starting the interpreter took.
"""

import os
import time

_pace = float(os.environ.get("FIDELITY_PACE", "1"))
_ready = int(os.environ.pop("FIDELITY_READY", "-1"))


def _say_ready():
    global _ready
    if _ready >= 0:
        os.write(_ready, b"ready\n")
        os.close(_ready)
        _ready = -1


def _slowed(timeout):
    return timeout if timeout is None or timeout <= 0 else timeout * _pace


def _waiting(method):
    def wait(self, timeout=None):
        _say_ready()
        return method(self, _slowed(timeout))

    return wait


def _pace_clocks():
    for name in ("time", "monotonic", "perf_counter"):
        real, real_ns = getattr(time, name), getattr(time, name + "_ns")
        began, began_ns = real(), real_ns()
        setattr(time, name, lambda real=real, began=began: began + (real() - began) / _pace)
        setattr(time, name + "_ns", lambda real=real_ns, began=began_ns: began + round((real() - began) / _pace))
    sleep = time.sleep

    def paced_sleep(seconds, /):
        _say_ready()
        sleep(_slowed(seconds))

    time.sleep = paced_sleep


def _pace_waits():
    import selectors
    import threading

    for name in ("SelectSelector", "PollSelector", "EpollSelector", "KqueueSelector"):
        selector = getattr(selectors, name, None)
        if selector is not None:
            selector.select = _waiting(selector.select)
    threading.Condition.wait = _waiting(threading.Condition.wait)
    threading.Thread.join = _waiting(threading.Thread.join)


_pace_clocks()
_pace_waits()
