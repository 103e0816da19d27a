"""Rewrites a program so that it tells what it reads and writes of what others may reach, too.

It does the same as before: each value passes through a function on its way, which records and gives it back (access_log.py).
Only what is set somewhere in the file can get in anybody's way, so the rest is left as it is. So is what can't be followed
exactly: a key that takes a call to compute, what a loop or a `with` sets.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterable
from typing import Any

from ..run.wire import AccessKind
from .access_log import AFTER, ATTRIBUTE, ITEM, METHOD, NAME
from .shared_names import Scope, names_in

#: Methods of containers, and what each does to what its first argument names, or to the whole.
_METHODS: dict[str, AccessKind] = {
    **dict.fromkeys(("get", "count", "index"), "read"),
    **dict.fromkeys(("add", "discard", "remove", "pop", "setdefault", "append", "appendleft", "popleft"), "write"),
}


def telling(tree: ast.Module) -> ast.Module:
    """The program that tells its accesses, in place of the one that does not."""
    written = {
        node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load)
    }
    rewritten: ast.Module = ast.fix_missing_locations(_Rewriting(Scope(tree), written).visit(tree))
    return rewritten


class _Rewriting(ast.NodeTransformer):
    def __init__(self, scope: Scope, written: set[str]) -> None:
        self._scope = scope
        #: Attributes of these names are set somewhere.
        self._written = written

    # -- where names belong ------------------------------------------------------------------------

    def _visit_scope(self, node: Any) -> Any:
        outer, self._scope = self._scope, self._scope.inner(node)
        try:
            return self._visit_but("returns", node)
        finally:
            self._scope = outer

    visit_FunctionDef = visit_AsyncFunctionDef = visit_Lambda = visit_ClassDef = _visit_scope
    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _visit_scope

    def _visit_but(self, field: str, node: Any) -> Any:
        """Visits all parts but that: annotations may be text, and patterns take no calls."""
        kept = getattr(node, field, None)
        if kept is None:
            return self.generic_visit(node)
        setattr(node, field, None)
        self.generic_visit(node)
        setattr(node, field, kept)
        return node

    def visit_arg(self, node: ast.arg) -> Any:
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> Any:
        return self._visit_but("annotation", node)

    def visit_match_case(self, node: Any) -> Any:
        return self._visit_but("pattern", node)

    # -- what is read, and what is written where it stands -----------------------------------------

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if not isinstance(node.ctx, ast.Load):
            return node
        return self._of_name("read", node, node) or node

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        text = ast.unparse(node)
        self.generic_visit(node)
        if node.attr in self._written:
            node.value = _call(ATTRIBUTE, _kind_of(node), text, node, ast.Constant(node.attr), node.value)
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        things, key = node.value, node.slice
        if not (_is_plain(things) and _is_plain(key)):
            self.generic_visit(node)
            return node
        text, again = ast.unparse(node), copy.deepcopy(things)
        self.generic_visit(node)
        node.slice = _call(ITEM, _kind_of(node), text, node, again, node.slice)
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        """`key in things`."""
        left, [operator, *_], [things, *_] = node.left, node.ops, node.comparators
        is_followed = isinstance(operator, (ast.In, ast.NotIn)) and _is_plain(left) and _is_plain(things)
        text, again = f"{ast.unparse(things)}[{ast.unparse(left)}]", copy.deepcopy(things)
        self.generic_visit(node)
        if is_followed:
            node.left = _call(ITEM, "read", text, node, again, node.left)
        return node

    def visit_Call(self, node: ast.Call) -> ast.expr:
        """`things.get(key)`, `things.append(one)`."""
        function = node.func
        if not (isinstance(function, ast.Attribute) and function.attr in _METHODS):
            self.generic_visit(node)
            return node
        keys = [copy.deepcopy(key) for key in node.args[:1] if _is_plain(key)]
        text = ast.unparse(function.value) + "".join(f"[{ast.unparse(key)}]" for key in keys)
        self.generic_visit(node)
        function.value = _call(METHOD, _METHODS[function.attr], text, node, function.value, *keys)
        return node

    # -- assignments, which compute before they write ----------------------------------------------

    def visit_Assign(self, node: ast.Assign) -> ast.stmt:
        self.generic_visit(node)
        node.value = self._writing(node.value, (name for target in node.targets for name in names_in(target)))
        return node

    def visit_AugAssign(self, node: ast.AugAssign) -> Any:
        """It reads before it computes, too."""
        access = self._access_to(node.target)
        node.value = self.visit(node.value)
        if access is None:
            return node
        node.value = _named_call(AFTER, node.value, access("write"))
        return [ast.copy_location(ast.Expr(access("read")), node), node]

    def _access_to(self, target: ast.expr) -> Callable[[AccessKind], ast.expr] | None:
        """What makes a call that records an access to `target`, and nothing else. None: it can't be followed."""
        nothing = ast.Constant(None)
        match target:
            case ast.Name():
                is_followed = self._of_name("read", target, nothing) is not None
                return (lambda kind: self._of_name(kind, target, nothing) or nothing) if is_followed else None
            case ast.Attribute(owner, name) if _is_plain(owner):
                part = ast.Constant(name), owner
            case ast.Subscript(things, key) if _is_plain(things) and _is_plain(key):
                part = things, key
            case _:
                return None
        function, text = ATTRIBUTE if isinstance(target, ast.Attribute) else ITEM, ast.unparse(target)
        return lambda kind: _call(function, kind, text, target, *copy.deepcopy(part))

    def _writing(self, value: ast.expr, names: Iterable[ast.Name]) -> ast.expr:
        for name in names:
            value = self._of_name("write", name, value) or value
        return value

    def _of_name(self, kind: AccessKind, name: ast.Name, value: ast.expr) -> ast.expr | None:
        """`value`, on its way from or to the variable of that name. None: nobody shares it."""
        found = self._scope.kind_of(name.id)
        if found is None:
            return None
        nothing = ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[])
        cell = ast.Lambda(nothing, ast.Name(name.id, ast.Load())) if found == "shared" else ast.Constant(None)
        return _call(NAME, kind, name.id, name, cell, value)


def _call(function: str, kind: AccessKind, text: str, at: ast.expr, *given: ast.expr) -> ast.expr:
    told = ast.Constant(kind), ast.Constant(text), ast.Constant(at.lineno)
    return ast.copy_location(_named_call(function, *told, *given), at)


def _named_call(function: str, *given: ast.expr) -> ast.expr:
    return ast.copy_location(ast.Call(ast.Name(function, ast.Load()), [*given], []), given[0])


def _kind_of(node: ast.Attribute | ast.Subscript) -> AccessKind:
    return "read" if isinstance(node.ctx, ast.Load) else "write"


def _is_plain(node: ast.expr) -> bool:
    """Whether it can be computed twice: names, what is asked of them by a dot or a key, and constants."""
    match node:
        case ast.Name() | ast.Constant() | ast.UnaryOp(ast.USub(), ast.Constant()):
            return True
        case ast.Attribute(value):
            return _is_plain(value)
        case ast.Subscript(value, key):
            return _is_plain(value) and _is_plain(key)
        case ast.Tuple(parts):
            return all(_is_plain(part) for part in parts)
        case _:
            return False
