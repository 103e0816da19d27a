"""Where names that are suspicious elsewhere are an answer's own business."""

from __future__ import annotations

import ast
from collections.abc import Iterator

#: They take the names of attributes as arguments, or what to keep copies in, but for this many.
WRAPPING = {"wraps": 1, "update_wrapper": 2, "deepcopy": 1}
#: Of a service's record, too.
_OF_RECORDS = frozenset(("calls", "peak", "in_flight"))
#: Whoever has one can make classes with any method.
METACLASSES = frozenset(("ABCMeta", "EnumMeta", "EnumType", "NamedTupleMeta"))
#: What the first arguments of a method are called that are objects of the answer's own.
OWN = ("self", "cls", "other")
_BUILT_IN = frozenset("bool bytearray bytes dict float frozenset int list set str tuple".split())


def permitted(tree: ast.Module) -> list[ast.AST]:
    """Nodes that need no further look."""
    functions = _named_once(tree, (ast.FunctionDef, ast.AsyncFunctionDef))
    classes = _named_once(tree, (ast.ClassDef,))
    found = [node for each in ast.walk(tree) for node in _permitted_by(each, functions)]
    for method in _methods(tree):
        found += _own_in(method)
    return found + [node for node in ast.walk(tree) if _is_of_own_class(node, classes)]


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.endswith("__")


def unknown_patterns(tree: ast.Module) -> list[ast.AST]:
    """Patterns by places for classes of which nobody can tell which attributes those are."""
    known = {*_BUILT_IN, *(node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef))}
    for node in ast.walk(tree):
        match node:
            case ast.Assign([ast.Name(name)], ast.Call(ast.Name(maker) | ast.Attribute(_, maker))) if maker in (
                "namedtuple",
                "NamedTuple",
            ):
                known.add(name)
            case _:
                pass
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.MatchClass)
        and node.patterns
        and not (isinstance(node.cls, ast.Name) and node.cls.id in known)
    ]


def _named_once(tree: ast.Module, kinds: tuple[type[ast.AST], ...]) -> set[str]:
    """Names that always stand for a function, or a class, of the answer's."""
    nodes = list(ast.walk(tree))
    names = {node.name for node in nodes if isinstance(node, _DEFINING) and isinstance(node, kinds)}
    return {name for name in names if not any(_binds(node, name) for node in nodes if not isinstance(node, kinds))}


def _is_of_own_class(node: ast.AST, classes: set[str]) -> bool:
    match node:
        case ast.Attribute(ast.Name(name), attribute):
            return name in classes and is_private(attribute)
        case ast.Attribute(ast.Call(ast.Name("type"), [ast.Name("self")], []), attribute):
            return is_private(attribute)
        case _:
            return False


def _permitted_by(node: ast.AST, functions: set[str]) -> list[ast.AST]:
    match node:
        case ast.FunctionDef(decorator_list=decorators) | ast.AsyncFunctionDef(decorator_list=decorators):
            return [one.func for one in decorators if isinstance(one, ast.Call) and _wraps_well(one, "wraps")]
        case ast.Call(ast.Call() as inner, [ast.Name(name)], []) if name in functions and _wraps_well(inner, "wraps"):
            return [inner.func]
        case ast.Call(function, [ast.Name(name), *_]) if name in functions and _wraps_well(node, "update_wrapper"):
            return [function]
        case ast.Call(function) if _wraps_well(node, "deepcopy"):
            return [function]
        case ast.ClassDef(keywords=keywords):
            return [one.value for one in keywords if is_abstract(one)]
        case _:
            return []


def _wraps_well(call: ast.AST, name: str) -> bool:
    match call:
        case ast.Call(ast.Name(called) | ast.Attribute(_, called), arguments, []):
            return called == name and len(arguments) == WRAPPING[name]
        case _:
            return False


def is_abstract(keyword: ast.keyword) -> bool:
    match keyword:
        case ast.keyword("metaclass", ast.Name("ABCMeta") | ast.Attribute(ast.Name("abc"), "ABCMeta")):
            return True
        case _:
            return False


Function = ast.FunctionDef | ast.AsyncFunctionDef
_DEFINING = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def _methods(tree: ast.Module) -> Iterator[Function]:
    """Methods of classes whose first argument is called what it always is, and stays what it is."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            for method in node.body:
                if isinstance(method, Function) and _first(method) in ("self", "cls"):
                    yield method


def _first(function: Function) -> str | None:
    names = _arguments(function)
    return names[0] if names else None


def _arguments(function: Function) -> list[str]:
    return [argument.arg for argument in function.args.posonlyargs + function.args.args]


def _own_in(method: Function) -> list[ast.AST]:
    """What a method has to do with its own object, and the `other` one. That these are what it gets, selves.py sees to."""
    inside = [node for part in method.body for node in ast.walk(part)]
    names = [name for name in _arguments(method)[:2] if name in OWN and not any(_binds(node, name) for node in inside)]
    found: list[ast.AST] = []
    for node in inside:
        match node:
            case ast.Attribute(ast.Name(base), attribute) if base in names:
                if is_private(attribute) or attribute in _OF_RECORDS:
                    found.append(node)
            case ast.Call(function, [ast.Name(base), *_]) if base in names and _wraps_well(node, "update_wrapper"):
                found.append(function)
            case _:
                pass
    return found


def _binds(node: ast.AST, name: str) -> bool:
    match node:
        case ast.Name(one, ast.Store() | ast.Del()) | ast.arg(one) | ast.MatchAs(name=one) | ast.MatchStar(one):
            return one == name
        case ast.ExceptHandler(name=one) | ast.MatchMapping(rest=one):
            return one == name
        case ast.FunctionDef(one) | ast.AsyncFunctionDef(one) | ast.ClassDef(one):
            return one == name
        case ast.alias(whole, one):
            return (one or whole.partition(".")[0]) == name
        case _:
            return False
