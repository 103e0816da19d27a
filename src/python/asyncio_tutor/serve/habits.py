"""Finds what a program's text alone gives away: loops that ask again and again, and `yield` where it must not be."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Literal, TypedDict

from ..run.places import Place

#: What asks a thing of the loop how it stands. Any other call may ask the world outside, which sets no Event.
_QUESTIONS = frozenset({"done", "is_set", "empty", "full", "qsize", "locked", "cancelled", "len"})
#: Blocks that cancel the task they were entered in.
_SCOPES = frozenset({"timeout", "timeout_at", "TaskGroup"})


class Habit(TypedDict):
    kind: Literal["poll-loop", "yield-in-scope"]
    place: Place
    #: The condition of the loop; the call that opens the block.
    text: str


def find_habits(source: bytes, file: str) -> list[Habit]:
    """Those of a program. A program that can't be parsed has none."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return []
    found: list[Habit] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.While) and _only_sleeps(node) and _asks_the_loop(node.test):
            found.append(_habit("poll-loop", file, node.body[0], node.test))
        # What is decorated may be a context manager, whose `yield` is where its block runs.
        elif isinstance(node, ast.AsyncFunctionDef) and not node.decorator_list:
            found += [_habit("yield-in-scope", file, at, scope) for at, scope in _yields_in_scopes(node)]
    return found


def _habit(kind: Literal["poll-loop", "yield-in-scope"], file: str, at: ast.stmt | ast.expr, text: ast.expr) -> Habit:
    return {"kind": kind, "place": {"file": file, "line": at.lineno}, "text": ast.unparse(text)}


def _only_sleeps(loop: ast.While) -> bool:
    match loop.body:
        case [ast.Expr(ast.Await(ast.Call(func)))]:
            return _last_name(func) == "sleep"
        case _:
            return False


def _asks_the_loop(condition: ast.expr) -> bool:
    """Whether it can change, and only by what the program does itself."""
    parts = list(ast.walk(condition))
    calls = [part for part in parts if isinstance(part, ast.Call)]
    return any(isinstance(part, ast.Name) for part in parts) and all(
        _last_name(call.func) in _QUESTIONS for call in calls
    )


def _yields_in_scopes(function: ast.AsyncFunctionDef) -> Iterator[tuple[ast.Yield, ast.expr]]:
    for node in _own_nodes(function):
        if not isinstance(node, ast.AsyncWith):
            continue
        for item in node.items:
            opens = item.context_expr
            if isinstance(opens, ast.Call) and _last_name(opens.func) in _SCOPES:
                inside = (part for statement in node.body for part in (statement, *_own_nodes(statement)))
                yield from ((part, opens) for part in inside if isinstance(part, ast.Yield))


def _own_nodes(root: ast.AST) -> Iterator[ast.AST]:
    """All below it but what inner functions do, which is theirs."""
    for child in ast.iter_child_nodes(root):
        if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            yield child
            yield from _own_nodes(child)


def _last_name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
