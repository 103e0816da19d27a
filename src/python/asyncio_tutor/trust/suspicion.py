"""What in an answer could reach into the interpreter that judges it.

One interpreter runs an answer and its checks, and Python hides nothing from a program that goes looking: frames lead to
the checks, the garbage collector to everything. No exercise asks for such things. So they are looked for in the text of
an answer: a pass with one of them needs a person to read it. That errs on the side of asking.
"""

from __future__ import annotations

import ast
import re
from typing import NamedTuple

from ..run.wire import CheckMessageSuspicionsSuspicions
from .permitted import METACLASSES, WRAPPING, is_abstract, permitted, unknown_patterns


class Suspicion(NamedTuple):
    line: int
    #: The expression, as it stands there.
    what: str


#: Python can compile more than it gives a tree of.
_TOO_DEEP = Suspicion(1, "what is nested too deeply to be read")

MODULES = frozenset(
    "__future__ abc array asyncio bisect collections concurrent contextlib contextvars copy dataclasses datetime decimal"
    " enum fractions functools heapq itertools json logging math multiprocessing numbers operator os pathlib queue random"
    " re signal socket statistics string sys textwrap threading time traceback types typing typing_extensions uuid warnings"
    " weakref".split()
)
#: Of these any part may be imported; of the others only the module itself.
_PACKAGES = frozenset(("asyncio", "collections", "concurrent", "os"))

#: Built-in names that reach anything by its name, run text, or open files. `getattr` may be called with a name that stands there.
_NAMES = frozenset(
    "__import__ breakpoint compile delattr dir eval exec getattr globals locals open setattr vars".split()
)
_PLAIN_NAMES = frozenset("__all__ __author__ __debug__ __doc__ __file__ __name__ __slots__ __version__".split())

#: What frames, code, functions and types consist of. No string may name them either.
_INNER = frozenset(
    "f_back f_builtins f_code f_globals f_locals f_generator tb_frame tb_next gi_frame gi_code gi_yieldfrom cr_frame cr_code"
    " cr_await ag_frame ag_code ag_await cell_contents co_code co_consts".split()
)

_ATTRIBUTES = _INNER | frozenset(
    # frames and code
    "currentframe walk_stack walk_tb extract_stack get_stack print_stack capture_locals capture_call_graph print_call_graph"
    " format_call_graph CodeType FunctionType LambdaType CellType"
    # what knows everything
    " modules meta_path path_hooks monitoring addaudithook settrace setprofile settrace_all_threads"
    " setprofile_all_threads get_objects get_referrers get_referents"
    # by name or by text
    " attrgetter methodcaller get_field format_field convert_field import_module get_type_hints get_annotations"
    " evaluate_forward_ref call_annotate_function ForwardRef StrFormatter dictConfig fileConfig make_dataclass new_class prepare_class dispatch_table"
    " singledispatch singledispatchmethod register"
    # files
    " fdopen write_text write_bytes FileHandler"
    # other modules, through those that use them
    " annotationlib asyncio_tutor atexit bltns builtins code codecs codeop copyreg ctypes gc importlib inspect js linecache marshal pickle pkgutil pyodide"
    " pyodide_js reduction reprlib runpy sys unittest"
    # our own loop's, and the records of a check
    " session calls in_flight peak".split()
)

_PLAIN_DUNDERS = frozenset(
    "__aenter__ __aexit__ __aiter__ __anext__ __await__ __call__ __cause__ __class__ __doc__ __enter__ __eq__ __exit__"
    " __file__ __hash__ __init__ __iter__ __len__ __main__ __name__ __next__ __notes__ __post_init__ __qualname__ __repr__"
    " __str__".split()
)
#: Methods that a class may define. With others it could pass for what it is not, or say how it is copied.
_METHODS = frozenset(
    "__abs__ __add__ __aenter__ __aexit__ __aiter__ __and__ __anext__ __await__ __bool__ __call__ __contains__ __delitem__"
    " __enter__ __eq__ __exit__ __float__ __floordiv__ __ge__ __getitem__ __gt__ __hash__ __iadd__ __index__"
    " __init__ __init_subclass__ __int__ __iter__ __le__ __len__ __lt__ __missing__ __mod__ __mul__ __ne__ __neg__ __new__"
    " __next__ __or__ __post_init__ __radd__ __repr__ __reversed__ __rmul__ __setitem__ __str__ __sub__ __truediv__".split()
)
#: What a named tuple has, for all to use.
_OF_TUPLES = frozenset("_asdict _fields _make _replace".split())
_DUNDER = re.compile(r"__\w+__")
_WORD = re.compile(r"\w+")
#: What `str.format` reads.
_FIELD = re.compile(r"\{\w*((?:\.\w+)+)")

_MAKING = METACLASSES | {*WRAPPING}
#: What a formatter of one's own gets, whole.
_FORMATTING = frozenset(("format_field", "convert_field"))

#: Whoever replaces one of these on a loop, a task or a future changes what is recorded.
_OF_ASYNCIO = frozenset(
    "add_done_callback add_signal_handler all_tasks call_at call_exception_handler call_later call_soon"
    " call_soon_threadsafe cancel create_future create_task current_task exception get_debug run run_forever"
    " run_in_executor run_until_complete set_task_factory sleep time".split()
)
_REPLACED = _OF_ASYNCIO | {"__class__", "__call__", "__iter__", "__await__", "__anext__"}


def suspicions(source: bytes) -> list[Suspicion]:
    """In the order of the lines. Nothing when Python can't compile the source: then it can't run either."""
    try:
        # Python takes names in full-width letters for what they look like, and so does its tree.
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return []
    except (RecursionError, MemoryError):
        return [_TOO_DEEP]
    try:
        fine = {id(node) for node in permitted(tree)} | {id(node) for each in ast.walk(tree) for node in _usual(each)}
        found = [node for node in ast.walk(tree) if id(node) not in fine and _is_suspicious(node)]
        found += unknown_patterns(tree)
        return sorted({Suspicion(getattr(node, "lineno", 0), _as_written(node)) for node in found})
    except (RecursionError, MemoryError):
        return [_TOO_DEEP]


def _as_written(node: ast.AST) -> str:
    match node:
        case ast.FunctionDef(name) | ast.AsyncFunctionDef(name):
            return f"def {name}"
        case ast.ClassDef(name):
            return f"class {name}"
        case ast.arg(name):
            return name
        case _:
            return _unparse(node)


def _unparse(node: ast.AST) -> str:
    try:
        return ast.unparse(node)
    except ValueError:
        return "a number that is too long to be written"


def _usual(node: ast.AST) -> list[ast.AST]:
    """Names that are suspicious elsewhere, but not where this has them."""
    match node:
        case ast.Call(ast.Name("getattr") as function, [_, ast.Constant(str(name)), *_]) if not _is_hidden(name):
            return [function]
        case ast.Call(ast.Name("type") as function, [_], []):
            return [function]
        case ast.Attribute(ast.Call(ast.Name("super"), []), name) if name in _METHODS:
            return [node]
        case ast.Call(ast.Attribute(_, "__init__") as function, [ast.Name("self"), *_]):
            return [function]
        case ast.Attribute(_, name, ast.Load()) if name in _OF_TUPLES:
            return [node]
        case ast.Subscript(ast.Name("type") as function):
            return [function]
        case ast.Call(ast.Name("isinstance"), [_, ast.Name("type") as kind]):
            return [kind]
        case _:
            return []


def _is_suspicious(node: ast.AST) -> bool:
    match node:
        case ast.Import(names):
            return any(not may_import(name.name) for name in names)
        case ast.ImportFrom(module, names, level):
            if level or module is None or not may_import(module):
                return True
            if any(name.name in _MAKING and name.asname for name in names):
                return True
            if module == "string" and any(name.name == "Formatter" for name in names):
                return True
            return any(_is_hidden(name.name) or (name.name == "*" and module != "asyncio") for name in names)
        case ast.Name(name):
            is_dunder = name.startswith("__") and name.endswith("__") and name not in _PLAIN_NAMES
            if is_dunder or name in _NAMES or name in _INNER or name in _MAKING or name in _FORMATTING:
                return True
            return name == "type"
        case ast.FunctionDef(name) | ast.AsyncFunctionDef(name):
            return name in _INNER or name in _FORMATTING or _is_odd_method(name)
        case ast.ClassDef(keywords=keywords):
            return any(
                keyword.arg is None or (keyword.arg == "metaclass" and not is_abstract(keyword)) for keyword in keywords
            )
        case ast.Attribute(base, name, use):
            if name == "Formatter":
                return not (isinstance(base, ast.Name) and base.id == "logging")
            if name == "__class__" and isinstance(base, ast.Attribute) and base.attr == "__class__":
                return True
            if name == "__init__":
                return True
            return _is_hidden(name) or name in _MAKING or (name in _REPLACED and not isinstance(use, ast.Load))
        case ast.keyword(str(name)):
            return name == "capture_locals"
        case ast.MatchClass(kwd_attrs=names):
            return any(_is_hidden(name) for name in names)
        case ast.Call(ast.Name("hasattr"), [_, ast.Constant(str(name))]):
            return _is_hidden(name)
        case ast.Constant(str(text)):
            return (
                not _INNER.isdisjoint(_WORD.findall(text))
                or any(name not in _PLAIN_DUNDERS for name in _DUNDER.findall(text))
                or any(_is_hidden(name) for field in _FIELD.findall(text) for name in field.split(".")[1:])
            )
        case _:
            return False


def _is_odd_method(name: str) -> bool:
    return name.startswith("__") and name.endswith("__") and name not in _METHODS


def may_import(module: str) -> bool:
    first, _, rest = module.partition(".")
    if first not in MODULES or (rest and first not in _PACKAGES):
        return False
    return not any(_is_hidden(part) for part in rest.split(".")) if rest else True


def _is_hidden(name: str) -> bool:
    return name in _ATTRIBUTES or (name.startswith("_") and name not in _PLAIN_DUNDERS)


def as_messages(found: list[Suspicion]) -> list[CheckMessageSuspicionsSuspicions]:
    """For the wire. A long expression is cut."""
    return [{"line": line, "what": what if len(what) <= 80 else f"{what[:79]}…"} for line, what in found[:20]]
