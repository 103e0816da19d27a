"""Finds awaits in a row that need nothing from one another: what they wait for could be waited for at once.

Only what is plain to see counts: calls of one coroutine function of the program's own, whose results are kept, with
arguments in which no earlier result occurs.
"""

from __future__ import annotations

import ast
import itertools
from typing import Any, TypedDict

from ..run.places import Place


class Independent(TypedDict):
    #: The first line on which one of them is awaited.
    place: Place
    function: str
    #: The lines of the coroutine function.
    first: int
    last: int


def find_independent_awaits(tree: ast.Module, file: str) -> list[Independent]:
    """Those of a program."""
    functions = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.AsyncFunctionDef)}
    found: dict[str, Independent] = {}
    for outer in functions.values():
        for name, line in _awaited_in_a_row(outer, functions):
            called = functions[name]
            if called is not outer and name not in found:
                place: Place = {"file": file, "line": line}
                last = called.end_lineno or called.lineno
                found[name] = {"place": place, "function": name, "first": called.lineno, "last": last}
    return list(found.values())


def _awaited_in_a_row(outer: ast.AsyncFunctionDef, functions: dict[str, Any]) -> list[tuple[str, int]]:
    found = []
    for node in ast.walk(outer):
        if isinstance(node, (ast.ListComp, ast.SetComp)):
            call = _awaited_call(node.elt, functions)
            if call is not None:
                found.append((_name_of(call), call.lineno))
        elif isinstance(node, (ast.For, ast.AsyncFunctionDef, ast.If, ast.With, ast.AsyncWith, ast.Try)):
            if isinstance(node, ast.For):
                found += _appended_in_loop(node, functions)
            found += _assigned_in_a_row(node.body, functions)
    return found


def _assigned_in_a_row(body: list[ast.stmt], functions: dict[str, Any]) -> list[tuple[str, int]]:
    """`a = await fetch(1)`, and right after it `b = await fetch(2)`."""
    found = []
    for one, other in itertools.pairwise(body):
        if not (isinstance(one, ast.Assign) and isinstance(other, ast.Assign)):
            continue
        first, second = _awaited_call(one.value, functions), _awaited_call(other.value, functions)
        if first is None or second is None or _name_of(first) != _name_of(second):
            continue
        if not _names(*one.targets) & _names(second):
            found.append((_name_of(first), one.lineno))
    return found


def _appended_in_loop(loop: ast.For, functions: dict[str, Any]) -> list[tuple[str, int]]:
    """`results.append(await fetch(url))` as all that a loop does."""
    if len(loop.body) != 1 or not isinstance(loop.body[0], ast.Expr) or not isinstance(loop.body[0].value, ast.Call):
        return []
    append = loop.body[0].value
    if not (isinstance(append.func, ast.Attribute) and append.func.attr == "append" and len(append.args) == 1):
        return []
    call = _awaited_call(append.args[0], functions)
    return [] if call is None or _names(append.func) & _names(call) else [(_name_of(call), call.lineno)]


def _awaited_call(node: ast.expr, functions: dict[str, Any]) -> ast.Call | None:
    """The call in `await fetch(...)`, if `fetch` is a coroutine function of the program's own."""
    if isinstance(node, ast.Await) and isinstance(node.value, ast.Call) and _name_of(node.value) in functions:
        return node.value
    return None


def _name_of(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _names(*nodes: ast.AST) -> set[str]:
    return {node.id for root in nodes for node in ast.walk(root) if isinstance(node, ast.Name)}
