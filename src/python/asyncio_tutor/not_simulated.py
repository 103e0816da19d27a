"""The part of the loop that says what it can't do."""

from __future__ import annotations

from typing import Any

_NOT_SIMULATED = "The tutor's loop has no {what}. Run the program with plain `python3` for that."


class NotSimulated:
    """Mixed into the loop."""

    async def subprocess_exec(self, *args: Any, **keywords: Any) -> Any:
        raise NotImplementedError(_NOT_SIMULATED.format(what="subprocesses"))

    subprocess_shell = subprocess_exec

    async def create_connection(self, *args: Any, **keywords: Any) -> Any:
        raise NotImplementedError(_NOT_SIMULATED.format(what="network"))

    create_server = create_datagram_endpoint = create_unix_connection = create_unix_server = create_connection
