"""What travels between processes: calls one way, their results and exceptions the other, as pickles."""

from __future__ import annotations

import functools
import multiprocessing
import pickle
import sys
import traceback
from collections.abc import Callable
from typing import Any, NoReturn

from ..run.recording import Ended
from ..run.tracebacks import hide_our_frames


class Died(BaseException):
    """A process has come to its end in the middle of a call."""

    def __init__(self, cause: BaseException | None = None) -> None:
        super().__init__()
        #: What can be told of why.
        self.cause = cause


def pack_call(function: Callable[..., Any], arguments: Any, keywords: Any) -> bytes:
    """Raises what pickling raises, with the note of where that was, which `concurrent.futures` adds to it."""
    try:
        return pickle.dumps((function, arguments, keywords))
    except Exception as error:
        error.__cause__ = _remote(_text_of(error))
        raise


def perform(parcel: bytes) -> bytes:
    """In the process: does what was packed, and packs what came of it. Raises Died when that can't be unpacked."""
    call = unpack_call(parcel)
    try:
        return pickle.dumps((call(), None, ""))
    except (Ended, Died):
        raise
    except BaseException as error:
        return _pack_error(error)


def unpack_call(parcel: bytes) -> Callable[[], Any]:
    """What was packed. Raises Died when the process does not know what it is about."""
    try:
        function, arguments, keywords = pickle.loads(parcel)
    except Ended:
        raise
    except BaseException as error:
        die_of(error, f"Process {multiprocessing.current_process().name}:\n")
    return functools.partial(function, *arguments, **keywords)


def unpack(reply: bytes) -> Any:
    """The result. Raises the exception of the call, or Died when its result can't be unpacked, as that breaks a pool."""
    before = sys.modules.pop("__mp_main__", None)
    # Classes of the program's file name that module in processes which have imported it (multiprocessing/spawn.py).
    sys.modules["__mp_main__"] = sys.modules["__main__"]
    try:
        value, error, text = pickle.loads(reply)
    except Exception as error:
        raise Died(_remote(_text_of(error))) from None
    finally:
        del sys.modules["__mp_main__"]
        if before is not None:
            sys.modules["__mp_main__"] = before
    if error is None:
        return value
    error.__cause__ = _remote(text)
    raise error


def die_of(error: BaseException, head: str = "") -> NoReturn:
    """An exception that nobody catches ends a process: tells it, and raises Died."""
    if not isinstance(error, SystemExit):
        hide_our_frames(error)
        sys.stderr.write(head)
        traceback.print_exception(error)
    raise Died from None


def _pack_error(error: BaseException) -> bytes:
    text = _text_of(error)
    try:
        return pickle.dumps((None, error, text))
    except Exception as unpicklable:
        return pickle.dumps((None, unpicklable, _text_of(unpicklable)))


def _text_of(error: BaseException) -> str:
    hide_our_frames(error)
    return "".join(traceback.format_exception(error))


def _remote(text: str) -> BaseException:
    """The standard library's own note of a traceback from elsewhere."""
    from concurrent.futures import process

    note: Any = process._RemoteTraceback
    return note(f'\n"""\n{text}"""')
