"""Runs a file as `__main__`, as `python3 FILE` does, and says how it ended."""

from __future__ import annotations

import ast
import asyncio
import atexit
import gc
import inspect
import linecache
import os
import runpy
import sys
import types
import weakref
from collections.abc import Callable, Sequence
from importlib.machinery import SourceFileLoader
from typing import NamedTuple

from ..mistakes.idle_timeouts import find_idle_timeouts
from ..mistakes.loop_closures import find_loop_closures
from ..mistakes.split_updates import find_split_updates
from ..mistakes.text import parsed
from ..run.places import OURS, own_frames
from ..run.recording import Ended, Ending
from ..run.tracebacks import hide_our_frames
from ..run.wire import OutcomeCrashed, OutcomeCrashedSyntax, OutcomeExited
from ..world.assemble import WholeSession
from .habits import find_habits
from .independent_awaits import find_independent_awaits


class Module(NamedTuple):
    """A module to run as `python -m NAME` does, from `folder`."""

    name: str
    folder: str


def run_program(
    session: WholeSession,
    file: str,
    arguments: Sequence[str],
    source: bytes | None = None,
    called: str | None = None,
    module: Module | None = None,
) -> Ending:
    """Runs `file` to its end, however it ends. Its own frames only are seen in a traceback.

    `source` stands in for the file's content, `called` is what was typed for it: `sys.argv[0]`. With `module` that is run
    instead. A file with `await` at the top level runs as in `python -m asyncio`.
    """
    before = sys.modules["__main__"], sys.argv, list(sys.path)
    sys.modules["__main__"] = _new_main(file)
    sys.argv = ["-m" if module else called or file, *arguments]
    first = module.folder if module else os.path.dirname(os.path.realpath(file))
    sys.path = [first, *(path for path in sys.path if path not in ("", os.path.dirname(OURS)))]
    outcome: Ending = {"kind": "finished", "status": 0}
    try:
        if module:
            outcome = _outcome_of(session, lambda: _execute_module(module.name))
        else:
            outcome = _outcome_of(session, lambda: _execute(session, file, source))
        _wind_up(session)
    except Ended:
        pass
    finally:
        sys.modules["__main__"], sys.argv, sys.path = before
    return session.outcome or outcome


def _new_main(file: str) -> types.ModuleType:
    """Nobody but `sys.modules` may keep it, so that it goes as it does at the end of `python3` (see `_let_go`)."""
    main = types.ModuleType("__main__")
    main.__dict__.update(__loader__=SourceFileLoader("__main__", file), __cached__=None)
    main.__dict__.update(__file__=file, __builtins__=sys.modules["builtins"], __annotations__={})
    return main


def _execute(session: WholeSession, file: str, source: bytes | None) -> None:
    if source is None:
        with open(file, "rb") as stream:
            source = stream.read()
        tree = parsed(source)
        # Not where checks judge: a trace function would be taken for the answer's.
        session.lost_updates.expect(find_split_updates(tree, file))
        session.late_closures.expect(find_loop_closures(tree, file))
        session.idle_timeouts.expect(find_idle_timeouts(tree, file))
    else:
        tree = parsed(source)
        remember_source(file, source)
    for found in find_independent_awaits(tree, file):
        session.emit("independent", **found)
    for habit in find_habits(tree, file):
        session.emit("habit", **habit)
    names = sys.modules["__main__"].__dict__
    code = compile(source, file, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
    if code.co_flags & inspect.CO_COROUTINE:

        async def module() -> None:
            await eval(code, names)

        module.__qualname__ = module.__name__ = "<module>"
        asyncio.run(module())
    else:
        exec(code, names)


def _execute_module(name: str) -> None:
    """As `runpy._run_module_as_main`, by which `python -m` runs a module (Lib/runpy.py)."""
    try:
        _, spec, code = runpy._get_module_details(name, runpy._Error)  # pyright: ignore[reportAttributeAccessIssue]
    except runpy._Error as error:  # pyright: ignore[reportAttributeAccessIssue]
        python = sys.executable if sys.platform != "emscripten" else "python3"
        sys.exit(f"{python}: {error}")
    sys.argv[0] = spec.origin
    names = sys.modules["__main__"].__dict__
    names.update(
        __file__=spec.origin,
        __cached__=spec.cached,
        __loader__=spec.loader,
        __package__=spec.parent,
        __spec__=spec,
    )
    exec(code, names)


def remember_source(file: str, source: bytes) -> None:
    """Lets tracebacks quote lines of a file that need not be on disk."""
    text = source.decode("utf-8", "replace")
    linecache.cache[file] = (len(source), None, text.splitlines(keepends=True), file)


def _outcome_of(session: WholeSession, run: Callable[[], object]) -> Ending:
    try:
        run()
    except Ended:
        return session.outcome or {"kind": "finished", "status": 0}
    except SystemExit as exit:
        return _exited(exit)
    except BaseException as error:
        hide_our_frames(error)
        sys.excepthook(type(error), error, error.__traceback__)
        return crash_outcome(error)
    return {"kind": "finished", "status": 0}


def _exited(exit: SystemExit) -> OutcomeExited:
    code = exit.code
    if code is None:
        code = 0
    elif not isinstance(code, int):
        print(code, file=sys.stderr)
        code = 1
    return {"kind": "exited", "status": code & 0xFF, "abrupt": False}


def crash_outcome(error: BaseException) -> OutcomeCrashed:
    """How an exception that nobody caught ended the program."""
    syntax: OutcomeCrashedSyntax | None = None
    if isinstance(error, SyntaxError) and error.lineno:
        text = (error.text or "").rstrip("\n")
        syntax = {"file": error.filename or "", "line": error.lineno, "column": max(1, error.offset or 1), "text": text}
    try:
        message = str(error)
    except Exception:
        message = ""
    return {
        "kind": "crashed",
        "status": 130 if isinstance(error, KeyboardInterrupt) else 1,
        "error": type(error).__qualname__,
        "message": message,
        "frames": [
            {"file": file, "line": line, "function": name} for file, line, name in own_frames(error.__traceback__)
        ],
        "syntax": syntax,
    }


def _wind_up(session: WholeSession) -> None:
    """What an interpreter does at its end: waits for threads, calls exit functions, lets go of the module."""
    session.stop_if_over()
    session.machine.drain()
    atexit._run_exitfuncs()
    session.let_go()
    sys.last_exc = sys.last_value = sys.last_traceback = None  # pyright: ignore[reportAttributeAccessIssue]
    _let_go()


def _let_go() -> None:
    """Coroutines and tasks that only the module kept alive complain now, and clean up, as they do under `python3`.

    Its names are there meanwhile: Python calls what has to be called before it takes anything apart.
    """
    # CPython collects once before it lets go (`Py_FinalizeEx`), which also decides the order of what goes then.
    gc.collect()
    loader = weakref.ref(sys.modules.pop("__main__").__loader__)
    gc.collect()
    # A function that somebody outside still holds (a thread that goes on) holds all that its module names. Of that we let go
    # ourselves, but for what a cleanup may call.
    if (kept := loader()) is not None:
        for names in gc.get_referrers(kept):
            if isinstance(names, dict) and names.get("__name__") == "__main__":
                names.update({name: None for name, value in names.items() if _is_data(name, value)})
        gc.collect()


def _is_data(name: str, value: object) -> bool:
    return not name.startswith("__") and not isinstance(value, (types.FunctionType, type, types.ModuleType))
