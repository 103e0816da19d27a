"""A process that begins by importing the program, as `spawn` and `forkserver` begin one, though within this interpreter.

The program's modules are imported anew for it, and take the place of the program's own while it does a call; they keep what
happens to them until the next one. Modules of the standard library and installed packages have one state, the program's, but
for what belongings.py names.
"""

from __future__ import annotations

import os
import random
import sys
from contextlib import nullcontext
from typing import Any

from ..jobs.inline import InlineJob
from ..run.recording import Ended
from ..world.assemble import WholeSession
from ..world.signals import SignalTable
from .belongings import Belongings
from .initializers import tell_initializer_failed
from .parcels import Died, die_of, perform, unpack_call

#: Since then the server of `forkserver` imports the program once, and its forks have that.
_IMPORTS_ONCE = sys.version_info >= (3, 14)


class ImportedProcess:
    def __init__(self, session: WholeSession, start: Any, initialize: bytes | None) -> None:
        """`start` is a Process of multiprocessing's, never to be started; `initialize` a call that comes before all others."""
        self.pid = os.getpid() + start._identity[-1]
        self._session = session
        self._start = start
        self._initialize = initialize
        self._belongings: Belongings | None = None
        self._is_dead = False

    def run(self, job: InlineJob, parcel: bytes) -> bytes:
        """Does the call that is packed, in the process. Raises Died when that does not come to its end."""
        begins = self._belongings is None
        if self._belongings is None:
            self._belongings = self._new_belongings()
        with self._belongings:
            try:
                if begins:
                    self._begin(job)
                reply = perform(parcel)
            except Ended:
                # The process's end, unless it is the run's.
                self._session.stop_if_over()
                raise Died from None
            # It may have caught its own end.
            if self._is_dead:
                raise Died
            return reply

    def _new_belongings(self) -> Belongings:
        signals = SignalTable(self._session, self.die)
        return Belongings(
            self._session, {"process": self._start, "signals": signals, "calls at exit": _register_nothing}
        )

    def _begin(self, job: InlineJob) -> None:
        random.seed()
        self._start._inheriting = True
        anew = self._session.anew
        is_copy = _IMPORTS_ONCE and anew.was_made and type(self._start).__name__ == "ForkServerProcess"
        try:
            with job.unnoticed() if is_copy else nullcontext():
                anew.make()
        except (Ended, Died):
            raise
        except BaseException as error:
            die_of(error)
        del self._start._inheriting
        if self._initialize is not None:
            try:
                unpack_call(self._initialize)()
            except (Ended, Died):
                raise
            except BaseException as error:
                tell_initializer_failed(error)
                raise Died from None

    def die(self, _status: int = 0) -> None:
        """It ends where it is, as by `os._exit`."""
        self._is_dead = True
        raise Ended

    def end(self) -> None:
        """Nothing is left of it but its memory, which goes by itself."""
        self._belongings = None


def _register_nothing(call: Any, *_: Any, **__: Any) -> Any:
    return call
