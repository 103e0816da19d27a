"""The text of a program, as what searches it needs it."""

from __future__ import annotations

import ast
from collections.abc import Iterator


def parsed(source: bytes) -> ast.Module:
    """The tree of a program. One that can't be parsed has nothing in it: Python itself says why."""
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError):
        return ast.Module([], [])


def own_nodes(root: ast.AST) -> Iterator[ast.AST]:
    """All below it in the order of the text, but what inner functions and classes do, which is theirs."""
    for child in ast.iter_child_nodes(root):
        if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            yield child
            yield from own_nodes(child)


def last_name(function: ast.expr) -> str:
    """`sleep` of `asyncio.sleep`."""
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
