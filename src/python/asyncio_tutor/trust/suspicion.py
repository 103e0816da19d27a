"""What in an answer could reach into the interpreter that judges it.

One interpreter runs an answer and its checks, and Python hides nothing from a program that goes looking: frames lead to
the checks, the garbage collector to everything. No exercise asks for such things. So they are looked for in the text of
an answer: a pass with one of them needs a person to read it. That errs on the side of asking.
"""

from __future__ import annotations

import ast
from typing import NamedTuple

from ..run.wire import CheckMessageSuspicionsSuspicions


class Suspicion(NamedTuple):
    line: int
    #: The expression, as it stands there.
    what: str


_MODULES = frozenset(
    "__future__ abc array asyncio bisect collections concurrent contextlib contextvars copy dataclasses datetime decimal"
    " enum fractions functools heapq itertools json logging math multiprocessing numbers operator os pathlib queue random"
    " re signal socket statistics string sys textwrap threading time traceback types typing typing_extensions uuid warnings"
    " weakref".split()
)
#: Of these any part may be imported; of the others only the module itself.
_PACKAGES = frozenset(("asyncio", "collections", "concurrent", "os"))

_NAMES = frozenset(
    "__builtins__ __import__ __loader__ __spec__ breakpoint compile delattr dir eval exec globals locals setattr vars".split()
)

_ATTRIBUTES = frozenset(
    # frames and code
    "f_back f_builtins f_code f_globals f_locals tb_frame tb_next gi_frame gi_code cr_frame cr_code ag_frame ag_code"
    " currentframe walk_stack walk_tb extract_stack get_stack print_stack capture_locals CodeType FunctionType"
    # what knows everything
    " modules meta_path path_hooks monitoring addaudithook settrace setprofile settrace_all_threads"
    " setprofile_all_threads get_objects get_referrers get_referents"
    # by name or by text
    " attrgetter methodcaller get_field import_module get_type_hints evaluate_forward_ref ForwardRef dictConfig fileConfig"
    # other modules, through those that use them
    " asyncio_tutor builtins code codeop copyreg ctypes gc importlib inspect js linecache marshal pickle pkgutil pyodide"
    " pyodide_js runpy sys unittest"
    # our own loop's
    " session".split()
)

_PLAIN_DUNDERS = frozenset(
    "__aenter__ __aexit__ __aiter__ __anext__ __await__ __call__ __cause__ __class__ __doc__ __enter__ __eq__ __exit__"
    " __file__ __hash__ __init__ __iter__ __len__ __main__ __name__ __next__ __notes__ __post_init__ __qualname__ __repr__"
    " __str__".split()
)

#: Whoever replaces one of these on a loop, a task or a future changes what is recorded.
_OF_ASYNCIO = frozenset(
    "add_done_callback add_signal_handler all_tasks call_at call_exception_handler call_later call_soon"
    " call_soon_threadsafe cancel create_future create_task current_task exception get_debug run run_forever"
    " run_in_executor run_until_complete set_task_factory sleep time".split()
)


def suspicions(source: bytes) -> list[Suspicion]:
    """In the order of the lines. Nothing when Python can't read the source: then it can't run either."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    found = [
        Suspicion(getattr(node, "lineno", 0), ast.unparse(node)) for node in ast.walk(tree) if _is_suspicious(node)
    ]
    return sorted(set(found))


def _is_suspicious(node: ast.AST) -> bool:
    match node:
        case ast.Import(names):
            return any(not _may_import(name.name) for name in names)
        case ast.ImportFrom(module, names, level):
            if level or module is None or not _may_import(module):
                return True
            return any(_is_hidden(name.name) or (name.name == "*" and module != "asyncio") for name in names)
        case ast.Name(name):
            return name in _NAMES
        case ast.Attribute(base, name, use):
            is_own = isinstance(base, ast.Name) and base.id in ("self", "cls")
            if is_own and name.startswith("_") and not name.startswith("__"):
                return False
            return _is_hidden(name) or (name in _OF_ASYNCIO and not isinstance(use, ast.Load))
        case ast.keyword(str(name)):
            return name == "capture_locals"
        case ast.MatchClass(kwd_attrs=names):
            return any(_is_hidden(name) for name in names)
        case ast.Call(ast.Name("getattr" | "hasattr"), [_, ast.Constant(str(name)), *_]):
            return _is_hidden(name)
        case ast.Call(ast.Name("getattr")):
            return True
        case ast.Call(ast.Name("type"), [_, _, *_]):
            return True
        case _:
            return False


def _may_import(module: str) -> bool:
    first, _, rest = module.partition(".")
    if first not in _MODULES or (rest and first not in _PACKAGES):
        return False
    return not any(_is_hidden(part) for part in rest.split(".")) if rest else True


def _is_hidden(name: str) -> bool:
    return name in _ATTRIBUTES or (name.startswith("_") and name not in _PLAIN_DUNDERS)


def as_messages(found: list[Suspicion]) -> list[CheckMessageSuspicionsSuspicions]:
    """For the wire. A long expression is cut."""
    return [{"line": line, "what": what if len(what) <= 80 else f"{what[:79]}…"} for line, what in found[:20]]
