"""A process that is a fork of this one, as `fork` begins one: all that is in memory at that moment is its own from then on.

It runs a call in one go and sends back what that does at which moment, and what came of it.
"""

from __future__ import annotations

import _thread
import asyncio
import multiprocessing.process
import os
import pickle
import random
import select
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, NoReturn

from ..jobs.inline import InlineJob
from ..jobs.job import Finished, Owner, Segment
from ..jobs.worker import Worker
from ..run.places import Place, current_place
from ..run.recording import Ended
from ..world.assemble import WholeSession
from . import pipes
from .initializers import tell_initializer_failed
from .parcels import Died, perform

_fork: Callable[[], int] | None = getattr(os, "fork", None)
_exit, _kill, _signal = os._exit, getattr(os, "kill", None), signal.signal
_getppid, _select = os.getppid, select.select

#: Real seconds in which a process that is asked where it is says so.
_PATIENCE = 1.0
#: So often a process looks whether the program that asked for it is still there.
_LOOK_EVERY = 0.5


class _Request(NamedTuple):
    job: int
    name: str
    now: float
    parcel: bytes


class _Reply(NamedTuple):
    segments: Sequence[Segment]
    #: None: the process came to its end.
    packed: bytes | None


class ForkedProcess:
    def __init__(self, session: WholeSession, pool: Owner, start: Any, initialize: Callable[[], object] | None) -> None:
        """Forks. `start` is a Process of multiprocessing's, never to be started: the fork's `current_process()`."""
        assert _fork is not None
        self._session = session
        heard, self._requests = os.pipe()
        self._replies, replies = os.pipe()
        seed = os.urandom(32)
        streams = sys.stdin, sys.stdout, sys.stderr
        program = os.getpid()
        with warnings.catch_warnings():
            # The threads of which Python warns wait for their turns, wherever they are.
            warnings.simplefilter("ignore", DeprecationWarning)
            self.pid = _fork()
        if self.pid == 0:
            _thread.start_new_thread(_end_with, (program,))
            os.close(self._requests)
            os.close(self._replies)
            sys.stdin, sys.stdout, sys.stderr = streams
            _Fork(session, pool, replies, initialize).live(heard, start, seed)
        os.close(heard)
        os.close(replies)

    def run(self, job: InlineJob, parcel: bytes) -> bytes:
        """Has the call done that is packed. Raises Died when that does not come to its end."""
        session = self._session
        before, session.place_elsewhere = session.place_elsewhere, self._ask_place
        try:
            pipes.write(self._requests, pickle.dumps(_Request(job.number, job.name, session.clock.now, parcel)))
            answer = pipes.read(self._replies)
        except OSError:
            answer = None
        finally:
            session.place_elsewhere = before
        if answer is None:
            raise Died
        reply: _Reply = pipes.unpack(session, answer)
        job.adopt(reply.segments)
        if reply.packed is None:
            raise Died
        return reply.packed

    def _ask_place(self) -> Place | None:
        """The line that the process is at. Where it was asked it ends: so does the run."""
        assert _kill is not None
        _kill(self.pid, signal.SIGINT)
        if not select.select([self._replies], [], [], _PATIENCE)[0]:
            return None
        answer = pipes.read(self._replies)
        place: Place | None = None if answer is None else pickle.loads(answer)
        return place

    def end(self) -> None:
        """Has it end. That nobody asks any more does not reach it while a later fork holds the pipe as well."""
        try:
            pipes.write(self._requests, b"")
        except OSError:
            pass  # it has ended
        for descriptor in (self._requests, self._replies):
            os.close(descriptor)
        try:
            os.waitpid(self.pid, 0)
        except ChildProcessError:
            pass  # the program has asked for it itself


class _Fork:
    """The process from within."""

    def __init__(
        self, session: WholeSession, pool: Owner, replies: int, initialize: Callable[[], object] | None
    ) -> None:
        self._session = session
        self._pool = pool
        self._replies = replies
        self._worker = _Inside(initialize)
        self._job: InlineJob | None = None

    def live(self, requests: int, start: Any, seed: bytes) -> NoReturn:
        """Does what it is asked to, until nobody asks any more."""
        try:
            _become(start, seed)
            _signal(signal.SIGINT, self._tell_place)
            self._session.leave(lambda _: self._end())
            asyncio._set_running_loop(None)
            while request := pipes.read(requests):
                self._serve(_Request(*pickle.loads(request)))
        finally:
            _exit(0)

    def _serve(self, request: _Request) -> None:
        session = self._session
        session.clock.move_to(request.now)
        self._job = job = InlineJob(session.machine, self._pool, request.name, lambda: request.parcel)
        job.number, job.worker = request.job, self._worker
        segments = job.run_to_its_end()
        finished = segments.pop()
        assert isinstance(finished, Finished)
        self._reply(segments, finished.value if finished.error is None else None)
        if finished.error is not None:
            _exit(1)

    def _reply(self, segments: Sequence[Segment], packed: bytes | None) -> None:
        pipes.write(self._replies, pipes.pack(self._session, _Reply(list(segments), packed)))

    def _end(self) -> NoReturn:
        """It ends in the middle of a call, by a signal or by `os._exit`."""
        assert self._job is not None
        self._reply(self._job.so_far(), None)
        _exit(1)

    def _tell_place(self, *_: object) -> NoReturn:
        pipes.write(self._replies, pickle.dumps(current_place()))
        _exit(1)


def _end_with(program: int) -> None:
    """Whoever computes without an end hears of nothing else, and would outlive a program that was killed."""
    while _getppid() == program:
        _select([], [], [], _LOOK_EVERY)
    _exit(1)


class _Inside(Worker):
    """It initializes itself before its first call."""

    def __init__(self, initialize: Callable[[], object] | None) -> None:
        super().__init__(threading.main_thread())
        self._initialize = initialize

    def run(self, call: Callable[[], Any]) -> bytes:
        initialize, self._initialize = self._initialize, None
        if initialize is not None:
            try:
                initialize()
            except Ended:
                raise
            except BaseException as error:
                tell_initializer_failed(error)
                raise Died from None
        return perform(call())


def _become(start: Any, seed: bytes) -> None:
    """What multiprocessing does at the beginning of a fork. Chance is another one in each."""
    multiprocessing.process._current_process = start  # pyright: ignore[reportAttributeAccessIssue]
    os.urandom = random._urandom = random.Random(seed).randbytes  # pyright: ignore[reportAttributeAccessIssue]
    random.seed(seed)
