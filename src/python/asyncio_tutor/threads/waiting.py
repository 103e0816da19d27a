"""`concurrent.futures.Future.result()` and `exception()` in virtual time."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from ..world.assemble import WholeSession
from ..world.blocking import block_while
from ..world.current import current_or_none

_ALONE = (
    "In virtual time a call in a pool's process is alone, and this would wait for ever. "
    "Trace the program with `--python --clock real` for that."
)

_result, _exception = Future.result, Future.exception


def wait_in_virtual_time() -> None:
    """Replaces the two methods. Outside a run they stay what they are."""
    Future.result, Future.exception = _virtual_result, _virtual_exception


def wait_until(session: WholeSession, over: Callable[[], bool], call: str) -> None:
    """The calling thread, be it the main one or a job's, waits until others have brought about that `over()`."""
    job = session.machine.running
    if job is None:
        block_while(session, lambda: not over(), call)
    elif job.is_ahead:
        if not over():
            raise RuntimeError(_ALONE)
    else:
        job.wait_for(over, call)


def wait_at_most(session: WholeSession, over: Callable[[], bool], timeout: float | None, call: str) -> bool:
    """The same, for at most `timeout` virtual seconds (None: for ever). False when the time was up first."""
    job = session.machine.running
    if job is not None and job.is_ahead and timeout is not None:
        # It is alone, so nobody brings it about.
        if not over():
            job.sleep(timeout)
        return over()
    expired = False

    def expire() -> None:
        nonlocal expired
        expired = True

    entry = None if timeout is None else session.agenda.add(session.clock.now + timeout, expire)
    wait_until(session, lambda: expired or over(), call)
    if entry is not None:
        entry.cancel()
    # Another thread may have undone it already: that is no timeout.
    return not expired or over()


def result_of(future: Future[Any], timeout: float | None, call: str) -> Any:
    """The result, waited for in virtual time by a call of that name. Raises TimeoutError when the time is up."""
    return _result(future, _wait(future, timeout, call))


def _virtual_result(self: Future[Any], timeout: float | None = None) -> Any:
    return result_of(self, timeout, "Future.result()")


def _virtual_exception(self: Future[Any], timeout: float | None = None) -> Any:
    return _exception(self, _wait(self, timeout, "Future.exception()"))


def _wait(future: Future[Any], timeout: float | None, call: str) -> float | None:
    """Lets virtual time pass until the future is done or the time is up. What is left to wait after that."""
    session = current_or_none()
    if session is None or future.done():
        return timeout
    wait_at_most(session, future.done, timeout, call)
    return 0
