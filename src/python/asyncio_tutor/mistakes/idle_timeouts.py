"""Timeouts around code that never awaits: they can't end anything."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from ..run.places import current_place
from ..run.session import Session
from .text import last_name

_TIMEOUTS = frozenset({"timeout", "timeout_at"})


class IdleTimeouts:
    """Tells of those that are reached, once for each line."""

    def __init__(self) -> None:
        self.is_watching = False
        self._lines: set[tuple[str, int]] = set()

    def expect(self, lines: Sequence[tuple[str, int]]) -> None:
        """Watches these from now on."""
        self._lines.update(lines)
        self.is_watching = bool(self._lines)

    def note_set(self, label: str, session: Session) -> None:
        """The running step has set a timer of this label."""
        place = current_place()
        if not label.startswith("timeout ") or place is None or (place["file"], place["line"]) not in self._lines:
            return
        self._lines.discard((place["file"], place["line"]))
        session.emit(
            "warning",
            kind="idle-timeout",
            message=f"The {label.replace('timeout', 'timeout of')} s here can't end anything: nothing inside of it awaits.",
            task=session.acting.task,
            place=place,
        )


def find_idle_timeouts(tree: ast.Module, file: str) -> list[tuple[str, int]]:
    """The lines of a program on which such timeouts are set."""
    program = _Program(tree)
    return [(file, line) for node in ast.walk(tree) for line in program.idle_lines(node)]


class _Program:
    def __init__(self, tree: ast.Module) -> None:
        nodes = list(ast.walk(tree))
        names = [name for node in nodes for name in _bound_by(node)]
        #: Coroutine functions that a name stands for beyond doubt.
        self._functions = {
            node.name: node for node in nodes if isinstance(node, ast.AsyncFunctionDef) and names.count(node.name) == 1
        }

    def idle_lines(self, node: ast.AST) -> Iterator[int]:
        match node:
            case ast.AsyncWith([ast.withitem(ast.Call(func))], body) if last_name(func) in _TIMEOUTS:
                if not any(self._may_wait(statement, ()) for statement in body):
                    yield from range(node.lineno, body[0].lineno)
            case ast.Await(ast.Call(func, [ast.Call() as inner, *_])) if last_name(func) == "wait_for":
                if self._never_waits(inner, ()):
                    yield from range(node.lineno, (node.end_lineno or node.lineno) + 1)
            case _:
                pass

    def _may_wait(self, root: ast.AST, callers: tuple[str, ...]) -> bool:
        """Whether what a node does in its own function may suspend the task."""
        match root:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda() | ast.ClassDef():
                return False
            case ast.AsyncFor() | ast.AsyncWith() | ast.Yield() | ast.YieldFrom():
                return True
            case ast.comprehension(is_async=1):
                return True
            case ast.Await(value) if not (isinstance(value, ast.Call) and self._never_waits(value, callers)):
                return True
            case _:
                pass
        return any(self._may_wait(child, callers) for child in ast.iter_child_nodes(root))

    def _never_waits(self, call: ast.Call, callers: tuple[str, ...]) -> bool:
        """Whether it calls a coroutine function of the program's that surely does not."""
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        function = self._functions.get(name)
        if function is None or function.decorator_list or name in callers:
            return False
        return not any(self._may_wait(statement, (*callers, name)) for statement in function.body)


def _bound_by(node: ast.AST) -> Iterator[str]:
    """The name that a node gives to something."""
    match node:
        case ast.FunctionDef(name) | ast.AsyncFunctionDef(name) | ast.ClassDef(name):
            yield name
        case ast.arg(name) | ast.Name(name, ast.Store()):
            yield name
        case ast.alias(name, other):
            yield other or name
        case _:
            pass
