"""Why an answer failed a check."""

from __future__ import annotations

from ..run.places import own_frames
from ..run.wire import CheckFailureFrames, CheckFailureSource


class CheckFailed(Exception):
    """The answer does not do what the check asks for. `line` is in the learner's file."""

    def __init__(
        self,
        kind: str,
        message: str,
        line: int | None = None,
        frames: list[CheckFailureFrames] | None = None,
        source: CheckFailureSource | None = None,
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.line = line
        self.frames = frames or []
        self.source = source


def crash(error: BaseException, file: str) -> CheckFailed:
    """An exception that came out of the learner's code, with the learner's frames only."""
    if isinstance(error, SyntaxError) and error.filename == file:
        source: CheckFailureSource = {"text": (error.text or "").rstrip("\n"), "column": max(1, error.offset or 1)}
        return CheckFailed("syntax", f"Python can't read this line: {error.msg}.", error.lineno, source=source)
    own = [(line, name) for found, line, name in own_frames(error.__traceback__) if found == file]
    text = str(error)
    named = f"{type(error).__name__}: {text}" if text else type(error).__name__
    frames: list[CheckFailureFrames] = [{"line": line, "function": name} for line, name in own]
    return CheckFailed("crashed", f"Your code raised {named.rstrip('.')}.", own[-1][0] if own else None, frames)
