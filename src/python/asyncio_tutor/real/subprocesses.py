"""Records subprocesses, whoever starts them: asyncio or plain code."""

from __future__ import annotations

import asyncio.base_subprocess
import os
import shlex
import subprocess
from typing import Any

from ..run import causes
from ..world.current import current_or_none
from .machine import RealJob
from .session import RealSession

_LONGEST_NAME = 40


def record_subprocesses() -> None:
    """Wraps `subprocess.Popen` and asyncio's notice that a process has exited."""
    _record_starts()
    _record_ends()


def _record_starts() -> None:
    execute = subprocess.Popen._execute_child  # pyright: ignore[reportAttributeAccessIssue]

    def recorded(self: Any, args: Any, *rest: Any, **keywords: Any) -> Any:
        result = execute(self, args, *rest, **keywords)
        session = current_or_none()
        if isinstance(session, RealSession):
            machine = session.machine
            job = machine.submit("subprocess", "subprocesses", _name_of(args))
            machine.note_started(job, f"pid {self.pid}")
            self._tutor_job = job
            machine.subprocesses[self.pid] = job
        return result

    subprocess.Popen._execute_child = recorded  # pyright: ignore[reportAttributeAccessIssue]


def _record_ends() -> None:
    exit_status = subprocess.Popen._handle_exitstatus  # pyright: ignore[reportAttributeAccessIssue]

    def recorded_status(self: Any, *args: Any, **keywords: Any) -> Any:
        result = exit_status(self, *args, **keywords)
        note_exit(getattr(self, "_tutor_job", None), self.returncode)
        return result

    subprocess.Popen._handle_exitstatus = recorded_status  # pyright: ignore[reportAttributeAccessIssue]
    transport = asyncio.base_subprocess.BaseSubprocessTransport
    exited = transport._process_exited

    def recorded_exited(self: Any, returncode: int) -> Any:
        process = self._proc
        job = getattr(process, "_tutor_job", None)
        note_exit(job, returncode)
        session = current_or_none()
        if job is None or session is None:
            return exited(self, returncode)
        with session.acting.by(causes.by_job(job.number)):
            return exited(self, returncode)

    transport._process_exited = recorded_exited


def note_exit(job: RealJob | None, returncode: int | None) -> None:
    session = current_or_none()
    if job is None or returncode is None or not isinstance(session, RealSession):
        return
    if returncode < 0:
        session.machine.note_done(job, "raised", f"killed by signal {-returncode}")
    else:
        session.machine.note_done(job, "returned" if returncode == 0 else "raised", f"exit status {returncode}")


def _name_of(arguments: Any) -> str:
    """The command as it would be typed, without the folder of the program."""
    if isinstance(arguments, (str, bytes, os.PathLike)):
        text = os.fsdecode(arguments)
    else:
        words = [os.fsdecode(word) for word in arguments]
        if len(words) == 3 and words[1] == "-c" and os.path.basename(words[0]) == "sh":
            text = words[2]
        else:
            text = shlex.join([os.path.basename(words[0]), *words[1:]])
    return text if len(text) <= _LONGEST_NAME else text[: _LONGEST_NAME - 1] + "…"
