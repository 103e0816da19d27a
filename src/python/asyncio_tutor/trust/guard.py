"""Sees an answer reach into the interpreter that judges it, while it does.

Python tells an audit hook before it gives away a frame or a function's code, makes code from text or opens a file, and a
hook can't be taken away again. Who needs such things is known: this package, and a few places in the standard library that
keep what they get to themselves. Whoever else does is told of before it gets them. What Python asks no hook about, the
text of an answer has to tell (suspicion.py), or what has changed (likeness.py).
"""

from __future__ import annotations

import os
import sys
from _thread import get_ident
from collections.abc import Callable
from types import FrameType
from typing import Any

from ..run.places import OURS
from .copying import watch_copying
from .selves import watch_selves
from .suspicion import MODULES

Tell = Callable[[int | None, str], None]

#: Which events, and what is said of them.
_WATCHED = {
    "sys._getframe": "takes a frame",
    "sys._current_frames": "takes the frames of all threads",
    "sys._current_exceptions": "takes the exceptions of all threads",
    "sys.settrace": "sets a trace function",
    "sys.setprofile": "sets a profile function",
    "sys.monitoring.register_callback": "monitors the interpreter",
    "sys.addaudithook": "adds an audit hook",
    "object.__getattr__": "reads",
    "object.__setattr__": "sets",
    "object.__delattr__": "deletes",
    "copy": "copies one object onto another",
    "gc.get_objects": "asks the garbage collector for objects",
    "gc.get_referrers": "asks the garbage collector for objects",
    "gc.get_referents": "asks the garbage collector for objects",
    "code.__new__": "makes a code object",
    "function.__new__": "makes a function of code",
    "compile": "makes code from text",
    "exec": "runs code from text",
    "marshal.load": "makes code from bytes",
    "marshal.loads": "makes code from bytes",
    "pickle.find_class": "takes an object that a pickle names",
    "builtins.breakpoint": "calls the debugger",
    "open": "opens a file",
    "os.rename": "renames a file",
    "os.link": "makes a link",
    "os.symlink": "makes a link",
    "os.system": "starts a command",
    "os.fork": "forks",
    "os.forkpty": "forks",
    "os.exec": "starts a program",
    "os.posix_spawn": "starts a program",
    "subprocess.Popen": "starts a program",
    "import": "imports",
    "ctypes.dlopen": "uses ctypes",
    "ctypes.dlsym": "uses ctypes",
    "ctypes.cdata": "uses ctypes",
    "ctypes.cdata/buffer": "uses ctypes",
    "ctypes.string_at": "uses ctypes",
    "ctypes.memoryview_at": "uses ctypes",
    "ctypes.call_function": "uses ctypes",
}

#: Of attributes, those that are worth telling of: what leads to frames, and what makes a thing another one.
_FRAMES = frozenset(("tb_frame", "gi_frame", "cr_frame", "ag_frame"))
_MAKING = frozenset(("__code__", "__defaults__", "__kwdefaults__", "__class__", "__bases__"))

#: These functions of the standard library may: nobody gets from them what they ask for.
_ALLOWED = {
    "/_colorize.py": "can_colorize",
    "/annotationlib.py": "call_annotate_function _build_closure __forward_code__",
    "/ast.py": "parse",
    "/asyncio/coroutines.py": "_format_coroutine get_name is_running",
    "/asyncio/base_tasks.py": "_task_print_stack",
    "/asyncio/events.py": "__init__ get_event_loop",
    "/asyncio/format_helpers.py": "extract_stack",
    "/asyncio/futures.py": "__init__",
    "/asyncio/streams.py": "__init__",
    "/collections/__init__.py": "namedtuple",
    "/dataclasses.py": "_create_fn add_fns_to_class _update_func_cell_for__class__",
    "/enum.py": "_create_",
    "/inspect.py": "getgeneratorstate getcoroutinestate getasyncgenstate",
    "/linecache.py": "updatecache checkcache _getline_from_code _getlines_from_code _source_unavailable",
    "/tokenize.py": "open detect_encoding",
    "/traceback.py": "extract_stack format_stack print_stack _walk_tb_with_full_positions _extract_from_extended_frame_gen format_frame_summary _should_show_carets"
    " _extract_caret_anchors_from_line_segment",
    "/types.py": "coroutine",
    "/typing.py": "_caller __new__ __init__",
    "/warnings.py": "warn showwarning _showwarnmsg_impl",
    "/_py_warnings.py": "warn _is_internal_frame _next_external_frame _formatwarnmsg_impl",
}
#: Python's own machinery for imports: not among the files that an answer's text could name.
_IMPORTS = ("<frozen importlib._bootstrap>", "<frozen importlib._bootstrap_external>", "<frozen zipimport>")
#: Of ours these call whatever an answer gives them.
_CALLING = ("/jobs/", "/threads/", "/loop/handles.py", "/world/signals.py")

_LIBRARY = os.path.dirname(os.__file__)
#: More lines than this nobody reads.
_MOST = 20


def watch_answer(file: str, checks: str, tell: Tell) -> None:
    """From now on `tell` is called with what the answer in `file` is after, and from which of its lines."""
    # By reference, all that a hook uses: an answer may replace what modules and builtins hold.
    watched, modules, imports = _WATCHED, MODULES, _IMPORTS
    frame_at, thread_now = sys._getframe, get_ident
    allowed = {(_LIBRARY + path, name) for path, names in _ALLOWED.items() for name in names.split()}
    allowed.add((OURS + "/loop/handles.py", "own_code"))
    library, logging, ours = _LIBRARY + "/", _LIBRARY + "/logging/__init__.py", OURS + "/"
    frames, making = _FRAMES, _MAKING
    calling = tuple(OURS + path for path in _CALLING)
    tell_once = _once(tell)
    report = _reporter(file, tell_once)
    watch = watch_selves(tell_once)
    watch_copying(lambda: report("copy", (), frame_at(1)))
    is_for_us = _asker(checks, calling)
    # The hook's own question is asked of it, too: whose threads' it is to pass over.
    asking: set[int] = set()

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event not in watched:
            return
        if event == "exec" and arguments[0].co_filename == file:
            watch(arguments[0])
        # Code that runs already changes nothing, and whoever has a frame was seen when it took that. It is asked for often.
        if event == "object.__getattr__" and arguments[1] == "f_code":
            return
        if event == "object.__setattr__" and arguments[1] not in making:
            return
        thread = thread_now()
        if event == "sys._getframe" and thread in asking:
            asking.discard(thread)
            return
        asking.add(thread)
        frame = frame_at(1)
        asking.discard(thread)
        code = frame.f_code
        path = code.co_filename
        if path == checks or (path, code.co_name) in allowed or path in imports:
            return
        if path.startswith(ours):
            if event == "pickle.find_class" or not path.startswith(calling):
                return
        elif event == "import":
            if path.startswith(library) or arguments[0].partition(".")[0] in modules:
                return
        elif path.startswith(library):
            if event == "object.__getattr__" and arguments[1] not in frames:
                return
            # `logging` asks by a function of its own.
            caller = frame.f_back
            if path == logging and caller is not None and caller.f_code.co_name == "findCaller":
                return
            if is_for_us(frame):
                return
        report(event, arguments, frame)

    sys.addaudithook(hook)


def _asker(checks: str, calling: tuple[str, ...]) -> Callable[[FrameType | None], bool]:
    library, ours, imports = _LIBRARY + "/", OURS + "/", _IMPORTS

    def is_for_us(frame: FrameType | None) -> bool:
        """Whether the standard library does it for this package."""
        while frame is not None:
            path = frame.f_code.co_filename
            if path == checks or path.startswith(ours):
                return not path.startswith(calling)
            if not path.startswith(library) and path not in imports:
                return False
            frame = frame.f_back
        return True

    return is_for_us


def _once(tell: Tell) -> Tell:
    """Tells nothing twice, and no more than somebody reads."""
    most = _MOST
    told: set[tuple[int | None, str]] = set()

    def tell_once(line: int | None, what: str) -> None:
        one = (line, what)
        if one not in told and told.__len__() < most:
            told.add(one)
            tell(*one)

    return tell_once


def _reporter(file: str, tell: Tell) -> Callable[[str, tuple[Any, ...], FrameType | None], None]:
    watched = _WATCHED

    def report(event: str, arguments: tuple[Any, ...], frame: FrameType | None) -> None:
        what = watched[event]
        if event == "import" or event == "open":
            what = f"{what} {arguments[0]!s:.60}"
        elif event == "object.__getattr__" or event == "object.__setattr__" or event == "object.__delattr__":
            what = f"{what} {arguments[1]}"
        while frame is not None and frame.f_code.co_filename != file:
            frame = frame.f_back
        tell(None if frame is None else frame.f_lineno, what)

    return report
