"""Functions made in a loop that all saw the same value of its variable, since they ran when the loop had moved on."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from types import CodeType, CoroutineType, FunctionType
from typing import Any

from ..run.session import RecordedTask, Session
from ..run.shortrepr import short_repr
from .loop_closures import LoopClosure


class _Seen:
    """How often in a row one value of one variable was seen, each time by another function."""

    def __init__(self, variable: Any) -> None:
        #: A cell, or the names of a module. It is kept, so that its id stays its own.
        self.variable = variable
        self.value: Any = None
        self.functions: list[FunctionType] = []

    def add(self, function: FunctionType, value: Any) -> None:
        if self.value is not value:
            self.value, self.functions = value, []
        if not any(function is one for one in self.functions):
            self.functions.append(function)


class LateClosures:
    def __init__(self) -> None:
        self.is_watching = False
        self._closures: dict[tuple[str, int, str], LoopClosure] = {}
        self._seen: dict[tuple[LoopClosure, str, int], _Seen] = {}
        #: The most functions that shared a value, and that value.
        self._worst: dict[tuple[LoopClosure, str], tuple[int, str]] = {}
        self._begun: set[int] = set()

    def expect(self, closures: Sequence[LoopClosure]) -> None:
        """Watches these from now on."""
        self._closures |= {(one.file, one.line, one.name): one for one in closures}
        self.is_watching = bool(self._closures)

    def task_steps(self, task: RecordedTask) -> None:
        """Before a step of a task: only the first tells what its coroutine sees when it begins."""
        coroutine = task.get_coro()
        if task.number in self._begun or type(coroutine) is not CoroutineType:
            return
        self._begun.add(task.number or 0)
        if self._closure_of(coroutine.cr_code) is not None:
            made_by = (one for one in gc.get_referents(coroutine) if isinstance(one, FunctionType))
            self.runs(next((one for one in made_by if one.__code__ is coroutine.cr_code), None))

    def runs(self, function: Any) -> None:
        """A function is called by the loop."""
        closure = self._closure_of(function.__code__) if isinstance(function, FunctionType) else None
        if closure is None:
            return
        cells = dict(zip(function.__code__.co_freevars, function.__closure__ or (), strict=True))
        for name in closure.variables:
            if name in cells:
                self._note(closure, name, function, cells[name], _content(cells[name]))
            elif name in function.__code__.co_names and name in function.__globals__:
                self._note(closure, name, function, function.__globals__, function.__globals__[name])

    def _note(self, closure: LoopClosure, name: str, function: FunctionType, variable: Any, value: Any) -> None:
        seen = self._seen.setdefault((closure, name, id(variable)), _Seen(variable))
        seen.add(function, value)
        count = len(seen.functions)
        if count > max(1, self._worst.get((closure, name), (0, ""))[0]):
            self._worst[closure, name] = count, short_repr(value)

    def _closure_of(self, code: CodeType) -> LoopClosure | None:
        return self._closures.get((code.co_filename, code.co_firstlineno, code.co_name))

    def report(self, session: Session) -> None:
        """Records a warning for each function of which several shared a value."""
        for (closure, name), (count, value) in self._worst.items():
            what = "functions" if closure.name == "<lambda>" else f"`{closure.name}`s"
            session.emit(
                "warning",
                kind="late-closure",
                message=f"{count} {what} made in a loop share its variable `{name}`, and each saw {value} when it began to run.",
                task=None,
                place={"file": closure.file, "line": closure.line},
            )


def _content(cell: Any) -> Any:
    try:
        return cell.cell_contents
    except ValueError:
        return None
