"""Finds functions that are made in a loop and may look at its variable when they run, not when they are made."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

_Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


class LoopClosure(NamedTuple):
    """A function made in a loop."""

    file: str
    #: Its first line and its name, as in its code object.
    line: int
    name: str
    #: What the innermost loop around it changes with each round.
    variables: frozenset[str]


def find_loop_closures(tree: ast.Module, file: str) -> list[LoopClosure]:
    """Those of a program."""
    return [closure for closure in _below(tree, frozenset(), file) if closure.variables]


def _below(root: ast.AST, variables: frozenset[str], file: str) -> Iterator[LoopClosure]:
    """`variables`: those of the loop around `root`."""
    for child in ast.iter_child_nodes(root):
        inside = variables
        if isinstance(child, _Function):
            yield LoopClosure(file, _first_line(child), getattr(child, "name", "<lambda>"), variables)
            inside = frozenset()
        elif isinstance(child, ast.While):
            inside = frozenset()
        elif isinstance(child, (ast.For, ast.AsyncFor)):
            inside = _names(child.target)
        elif isinstance(child, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
            inside = _names(child.generators[-1].target)
        yield from _below(child, inside, file)


def _first_line(function: _Function) -> int:
    return min(node.lineno for node in (function, *getattr(function, "decorator_list", ())))


def _names(target: ast.expr) -> frozenset[str]:
    return frozenset(node.id for node in ast.walk(target) if isinstance(node, ast.Name))
