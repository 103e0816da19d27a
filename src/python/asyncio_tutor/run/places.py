"""Which code is the program's own, and where in it something happened."""

from __future__ import annotations

import asyncio
import os
import sys
import sysconfig
from types import CodeType, FrameType, TracebackType

from .wire import Place

#: The folder of this package: whatever runs in it is ours.
OURS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_LIBRARY = tuple(
    {
        os.path.realpath(path)
        for name in ("stdlib", "platstdlib", "purelib", "platlib")
        if (path := sysconfig.get_paths().get(name))
    }
    | {path for path in (os.path.dirname(os.__file__), OURS) if path}
)
_verdicts: dict[str, bool] = {}
#: Files that run in a session without being the program's own: the hidden checks.
_foreign: set[str] = set()


def is_own(filename: str) -> bool:
    """True for the program's own files: not the standard library's, not an installed package's, not ours."""
    verdict = _verdicts.get(filename)
    if verdict is None:
        verdict = not (
            filename.startswith("<")
            or filename.startswith(_LIBRARY)
            or filename in _foreign
            or f"{os.sep}site-packages{os.sep}" in filename
            or ".zip/" in filename
        )
        _verdicts[filename] = verdict
    return verdict


def treat_as_foreign(filename: str) -> None:
    """From now on `filename` is not the program's own."""
    _foreign.add(filename)
    _verdicts.pop(filename, None)


def place_of(code: CodeType, line: int | None) -> Place | None:
    return {"file": code.co_filename, "line": line} if line else None


#: What the loop does by itself is not done by the line that started it.
_LOOP = asyncio.BaseEventLoop.run_forever.__code__


def current_place() -> Place | None:
    """The innermost own line of the running stack, in a loop's turn only of what that runs."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and frame.f_code is not _LOOP:
        if is_own(frame.f_code.co_filename):
            return place_of(frame.f_code, frame.f_lineno)
        frame = frame.f_back
    return None


def frames_to_own(frame: FrameType | None) -> list[FrameType]:
    """That frame and those around it, as far as the innermost of the program's own."""
    frames: list[FrameType] = []
    while frame is not None:
        frames.append(frame)
        if is_own(frame.f_code.co_filename):
            break
        frame = frame.f_back
    return frames


def running_frames() -> list[FrameType]:
    """The same of whoever calls the caller of this."""
    return frames_to_own(sys._getframe(2))


def own_frames(traceback: TracebackType | None) -> list[tuple[str, int, str]]:
    """The program's own frames of a traceback, outermost first: file, line, function."""
    frames = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if is_own(code.co_filename) and traceback.tb_lineno:
            frames.append((code.co_filename, traceback.tb_lineno, code.co_name))
        traceback = traceback.tb_next
    return frames


def place_of_error(error: BaseException) -> Place | None:
    """Where in the program's own code an exception came from: the innermost own frame."""
    frames = own_frames(error.__traceback__)
    return {"file": frames[-1][0], "line": frames[-1][1]} if frames else None
