"""What a pool says of an initializer that raised, in the words of `concurrent.futures`."""

from __future__ import annotations

import logging

from ..run.tracebacks import hide_our_frames


def tell_initializer_failed(error: BaseException) -> None:
    hide_our_frames(error)
    logging.getLogger("concurrent.futures").critical("Exception in initializer:", exc_info=error)
