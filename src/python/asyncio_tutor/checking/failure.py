"""Why an answer failed a check."""

from __future__ import annotations

from ..run.places import own_frames
from ..run.wire import CheckFailureError, CheckFailureFrames, CheckFailureSource


class CheckFailed(Exception):
    """The answer does not do what the check asks for. `line` is in the learner's file."""

    def __init__(
        self,
        kind: str,
        message: str,
        line: int | None = None,
        frames: list[CheckFailureFrames] | None = None,
        source: CheckFailureSource | None = None,
        error: CheckFailureError | None = None,
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.line = line
        self.frames = frames or []
        self.source = source
        self.error = error


def crash(error: BaseException, file: str) -> CheckFailed:
    """An exception that came out of the learner's code, with the learner's frames only."""
    if isinstance(error, SyntaxError) and error.filename == file:
        source: CheckFailureSource = {"text": (error.text or "").rstrip("\n"), "column": max(1, error.offset or 1)}
        named: CheckFailureError = {"name": "SyntaxError", "text": error.msg}
        return CheckFailed(
            "syntax", f"Python can't read this line: {error.msg}.", error.lineno, source=source, error=named
        )
    own = [(line, name) for found, line, name in own_frames(error.__traceback__) if found == file]
    text = str(error)
    named = {"name": type(error).__name__, "text": text}
    told = f"{named['name']}: {text}" if text else named["name"]
    frames: list[CheckFailureFrames] = [{"line": line, "function": name} for line, name in own]
    line = own[-1][0] if own else None
    return CheckFailed("crashed", f"Your code raised {told.rstrip('.')}.", line, frames, error=named)
