"""Coroutines that nobody awaits are told of."""

from __future__ import annotations

import sys
import warnings
from typing import Any

from ..run.places import is_own
from ..world.current import current_or_none


def watch_coroutines() -> None:
    """`RuntimeWarning: coroutine 'x' was never awaited` is recorded with the line that made the coroutine."""
    sys.set_coroutine_origin_tracking_depth(1)

    def warn_unawaited(coroutine: Any) -> None:
        session = current_or_none()
        if session is None:
            return  # left over from a run that is already told
        origin = coroutine.cr_origin
        file, line, _ = origin[0] if origin else (coroutine.cr_code.co_filename, coroutine.cr_code.co_firstlineno, "")
        session.emit(
            "warning",
            kind="never-awaited",
            message=f"The coroutine {coroutine.__qualname__}() was made here and never awaited, so it never ran.",
            task=session.acting.task,
            place={"file": file, "line": line} if is_own(file) else None,
        )
        # As `warnings._warn_unawaited_coroutine`, but without the origin, which stock Python shows in debug mode only.
        warnings.warn(
            f"coroutine '{coroutine.__qualname__}' was never awaited",
            category=RuntimeWarning,
            stacklevel=2,
            source=coroutine,
        )

    warnings._warn_unawaited_coroutine = warn_unawaited  # pyright: ignore[reportAttributeAccessIssue]
