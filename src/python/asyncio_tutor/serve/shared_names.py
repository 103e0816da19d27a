"""Which names of a program's text stand for variables that more than one function may set: globals, and those of closures."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any, Literal

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


class Scope:
    """A module, a class, a function or a comprehension."""

    def __init__(self, node: ast.AST, outer: Scope | None = None) -> None:
        self._outer = outer
        self._is_class = isinstance(node, ast.ClassDef)
        own = list(_own_nodes(node))
        self._global = {name for one in own if isinstance(one, ast.Global) for name in one.names}
        self._nonlocal = {name for one in own if isinstance(one, ast.Nonlocal) for name in one.names}
        self._bound = set(_bound_in(own)) - self._global - self._nonlocal
        #: What somebody inside of this function, or of this module, sets.
        self._set_inside = {name for one in ast.walk(node) if isinstance(one, self._declares()) for name in one.names}
        if outer is None and any(isinstance(one, (ast.Await, ast.AsyncFor, ast.AsyncWith)) for one in own):
            self._set_inside |= self._bound

    def _declares(self) -> type[ast.Global | ast.Nonlocal]:
        return ast.Global if self._outer is None else ast.Nonlocal

    def inner(self, node: ast.AST) -> Scope:
        return Scope(node, self)

    def kind_of(self, name: str) -> Literal["global", "shared"] | None:
        """What a name stands for here. None: for nothing that others set, or nothing that is looked at."""
        return None if self._is_class else self._resolve(name)

    def _resolve(self, name: str) -> Literal["global", "shared"] | None:
        if self._outer is None:
            return "global" if name in self._set_inside else None
        if name in self._global:
            return "global"
        if name in self._bound and not self._is_class:
            return "shared" if name in self._set_inside else None
        return self._outer._resolve(name)


def _own_nodes(root: ast.AST) -> Iterator[ast.AST]:
    """All that belongs to a scope but what inner ones do, which is theirs. Of those their names are its own."""
    for child in ast.iter_child_nodes(root):
        yield child
        if not isinstance(child, (*_FUNCTIONS, *_COMPREHENSIONS, ast.ClassDef)):
            yield from _own_nodes(child)


def _bound_in(nodes: list[ast.AST]) -> Iterator[str]:
    for node in nodes:
        match node:
            case ast.Name(id, ast.Store() | ast.Del()):
                yield id
            case ast.arg(arg):
                yield arg
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name
            case ast.alias(name, asname):
                yield asname or name.partition(".")[0]
            case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                yield name
            case _:
                pass


def names_in(target: ast.expr) -> Iterator[ast.Name]:
    """The names that an assignment to `target` sets."""
    if isinstance(target, ast.Name):
        yield target
    parts: Any = getattr(target, "elts", [target.value] if isinstance(target, ast.Starred) else [])
    for part in parts:
        yield from names_in(part)
