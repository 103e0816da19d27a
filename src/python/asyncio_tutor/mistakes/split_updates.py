"""Finds updates that an await splits: a place that others can see is read, then awaited, then written from what was read.

The text only says where that may go wrong; whether it did is seen while the program runs (lost_updates.py).
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from .text import own_nodes

#: Where a node begins in the source.
_Position = tuple[int, int]


class SplitUpdate(NamedTuple):
    """A place that others can see is read, then awaited, then written from what was read. Lines count from 1."""

    #: As it stands in the program: `balance`, `self.balance`, `stock["tea"]`.
    place: str
    #: The coroutine function: its file, and its first line, as in its code object.
    function: tuple[str, int]
    read: int
    #: The lines between that await.
    awaits: frozenset[int]
    written: int


def find_split_updates(tree: ast.Module, file: str) -> list[SplitUpdate]:
    """Those of a program."""
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.AsyncFunctionDef))
    return [update for function in functions for update in _Function(function, file).updates()]


class _Function:
    """Goes through a coroutine function in the order of its text."""

    def __init__(self, function: ast.AsyncFunctionDef, file: str) -> None:
        self._file = file
        self._line = min(node.lineno for node in (function, *function.decorator_list))
        nodes = list(own_nodes(function))
        self._statements = [node for node in nodes if isinstance(node, (ast.Assign, ast.AugAssign))]
        self._awaits = [node for node in nodes if isinstance(node, (ast.Await, ast.AsyncFor, ast.AsyncWith))]
        self._shared_names = {
            name for node in nodes if isinstance(node, (ast.Global, ast.Nonlocal)) for name in node.names
        }
        #: What a local variable was made from: a shared place, by its text, and where that was read.
        self._made_from: dict[str, tuple[str, ast.expr]] = {}

    def updates(self) -> Iterator[SplitUpdate]:
        for statement in self._statements:
            match statement:
                case ast.Assign([target], value) | ast.AugAssign(target, _, value):
                    pass
                case _:
                    continue
            place = self._shared_place(target)
            if place is not None:
                yield from self._written(place, statement, target, value)
            elif isinstance(target, ast.Name):
                self._assigned(target.id, statement, value)

    def _assigned(self, local: str, statement: ast.stmt, value: ast.expr) -> None:
        made_from = self._source_of(value)
        if made_from is not None:
            self._made_from[local] = made_from
        elif isinstance(statement, ast.Assign):
            self._made_from.pop(local, None)

    def _source_of(self, value: ast.expr) -> tuple[str, ast.expr] | None:
        """What shared place a value is made from, and where that was read."""
        for node in ast.walk(value):
            place = self._shared_place(node)
            if place is not None and isinstance(node, ast.expr):
                return place, node
            if isinstance(node, ast.Name) and node.id in self._made_from:
                return self._made_from[node.id]
        return None

    def _written(
        self, place: str, statement: ast.Assign | ast.AugAssign, target: ast.expr, value: ast.expr
    ) -> Iterator[SplitUpdate]:
        reads = [read for made_from, read in self._reads_in(value) if made_from == place]
        if isinstance(statement, ast.AugAssign):
            # `x += await f()` reads x first.
            reads.append(target)
        end = (statement.end_lineno or statement.lineno, statement.end_col_offset or 0)
        for read in reads:
            between = {node.lineno for node in self._awaits if _is_between(read, node, end)}
            if between:
                yield SplitUpdate(place, (self._file, self._line), read.lineno, frozenset(between), statement.lineno)
                break
        self._made_from = {local: made for local, made in self._made_from.items() if made[0] != place}

    def _reads_in(self, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
        for node in ast.walk(value):
            place = self._shared_place(node)
            if place is not None and isinstance(node, ast.expr):
                yield place, node
            elif isinstance(node, ast.Name) and node.id in self._made_from:
                yield self._made_from[node.id]

    def _shared_place(self, node: ast.AST) -> str | None:
        """The text of what others may change meanwhile: a declared name, an attribute, an item by a plain key."""
        match node:
            case ast.Name(name) if name in self._shared_names:
                return name
            case ast.Attribute(value) if _is_path(value):
                return ast.unparse(node)
            case ast.Subscript(value, ast.Constant() | ast.Name()) if _is_path(value):
                return ast.unparse(node)
            case _:
                return None


def _is_path(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) or (isinstance(node, ast.Attribute) and _is_path(node.value))


def _is_between(read: ast.expr, waits: ast.Await | ast.AsyncFor | ast.AsyncWith, end: _Position) -> bool:
    """Whether it is awaited after the read and before the statement that writes is over."""
    is_after = _begin(waits) > _begin(read) or (isinstance(waits, ast.Await) and read in ast.walk(waits))
    return is_after and _begin(waits) < end


def _begin(node: ast.expr | ast.stmt) -> _Position:
    return node.lineno, node.col_offset
