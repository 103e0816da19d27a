"""Finds what a program's text alone gives away: loops that ask again and again, and `yield` where it must not be."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TypedDict

from ..mistakes.text import last_name, own_nodes
from ..run.places import Place
from ..run.wire import HabitKind

#: What asks a thing of the loop how it stands. Any other call may ask the world outside, which sets no Event.
_QUESTIONS = frozenset({"done", "is_set", "empty", "full", "qsize", "locked", "cancelled", "len"})
#: Blocks that cancel the task they were entered in.
_SCOPES = frozenset({"timeout", "timeout_at", "TaskGroup"})


#: Names of what is meant to happen at equal distances.
_PERIODIC = re.compile(r"interval|period|every|tick|heartbeat|heart_beat|metronome|cadence", re.IGNORECASE)


class Habit(TypedDict):
    kind: HabitKind
    place: Place
    #: The condition of the loop; the call that opens the block; how long is slept after each round.
    text: str


def find_habits(tree: ast.Module, file: str) -> list[Habit]:
    """Those of a program."""
    found: list[Habit] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.While) and _only_sleeps(node) and _asks_the_loop(node.test):
            found.append(_habit("poll-loop", file, node.body[0], node.test))
        if isinstance(node, ast.AsyncFunctionDef):
            found += [_habit("periodic-sleep", file, at, seconds) for at, seconds in _periodic_sleeps(node)]
        # What is decorated may be a context manager, whose `yield` is where its block runs.
        if isinstance(node, ast.AsyncFunctionDef) and not node.decorator_list:
            found += [_habit("yield-in-scope", file, at, scope) for at, scope in _yields_in_scopes(node)]
    return found


def _habit(kind: HabitKind, file: str, at: ast.stmt | ast.expr, text: ast.expr) -> Habit:
    return {"kind": kind, "place": {"file": file, "line": at.lineno}, "text": ast.unparse(text)}


def _only_sleeps(loop: ast.While) -> bool:
    match loop.body:
        case [ast.Expr(ast.Await(ast.Call(func)))]:
            return last_name(func) == "sleep"
        case _:
            return False


def _periodic_sleeps(function: ast.AsyncFunctionDef) -> Iterator[tuple[ast.stmt, ast.expr]]:
    """Sleeps in each round of a loop that awaits other things, too, where a name says that a period is meant."""
    for loop in own_nodes(function):
        if not isinstance(loop, ast.While):
            continue
        inside = list(own_nodes(loop))
        awaits = [node for node in inside if isinstance(node, ast.Await)]
        sleeps = [node for node in awaits if isinstance(node.value, ast.Call) and last_name(node.value.func) == "sleep"]
        # Where there are two, either may stand for work.
        if len(awaits) < 2 or len(sleeps) > 1:
            continue
        assigned = {node.id for node in inside if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        for statement in (loop.body[0], loop.body[-1]):
            match statement:
                case ast.Expr(ast.Await(ast.Call(func, [seconds]))) if last_name(func) == "sleep":
                    named = last_name(seconds)
                    is_constant = isinstance(seconds, ast.Constant)
                    is_meant = _PERIODIC.search(function.name if is_constant else named)
                    if is_meant and named not in assigned:
                        yield statement, seconds
                case _:
                    pass


def _asks_the_loop(condition: ast.expr) -> bool:
    """Whether it can change, and only by what the program does itself."""
    parts = list(ast.walk(condition))
    calls = [part for part in parts if isinstance(part, ast.Call)]
    return any(isinstance(part, ast.Name) for part in parts) and all(
        last_name(call.func) in _QUESTIONS for call in calls
    )


def _yields_in_scopes(function: ast.AsyncFunctionDef) -> Iterator[tuple[ast.Yield, ast.expr]]:
    for node in own_nodes(function):
        if not isinstance(node, ast.AsyncWith):
            continue
        for item in node.items:
            opens = item.context_expr
            if isinstance(opens, ast.Call) and last_name(opens.func) in _SCOPES:
                inside = (part for statement in node.body for part in (statement, *own_nodes(statement)))
                yield from ((part, opens) for part in inside if isinstance(part, ast.Yield))
