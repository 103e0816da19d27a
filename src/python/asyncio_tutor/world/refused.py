"""What virtual time has not."""

from __future__ import annotations


def refused(what: str) -> NotImplementedError:
    """The error of a program that wants `what`."""
    return NotImplementedError(
        f"In virtual time there are no {what}. Trace the program with `--python --clock real` for that."
    )
