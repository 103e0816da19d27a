"""Updates that were lost: a task wrote a place from what it had read before an await, and others had written it meanwhile.

What the program's text gives away (split_updates.py) is looked at where it happens: the value when the task is suspended,
the value when it goes on, and, if they differ, whether the line that writes is reached.
"""

from __future__ import annotations

import ast
import functools
import sys
from collections.abc import Callable, Iterator, Sequence
from types import CoroutineType, FrameType, MemberDescriptorType
from typing import Any, NamedTuple

from ..run.session import RecordedTask, Session
from ..run.shortrepr import short_repr
from .split_updates import SplitUpdate

#: Values that can be told apart without calling anything of the program's.
_PLAIN = (int, float, str, bytes, bool, type(None))


class _Read(NamedTuple):
    """What a suspended task has read."""

    update: SplitUpdate
    coroutine: CoroutineType[Any, Any, Any]
    frame: FrameType
    value: Any


class _Missing:
    """There is no such place, or it is not a plain one."""


class LostUpdates:
    def __init__(self) -> None:
        self.is_watching = False
        self._updates: dict[tuple[str, int], list[SplitUpdate]] = {}
        self._reads: dict[int, list[_Read]] = {}
        self._told: set[SplitUpdate] = set()

    def expect(self, updates: Sequence[SplitUpdate]) -> None:
        """Watches these from now on."""
        for update in updates:
            self._updates.setdefault(update.function, []).append(update)
        self.is_watching = bool(self._updates)

    def suspended(self, task: RecordedTask) -> None:
        """After a step: notes what the task has read and will write."""
        assert task.number is not None
        reads = [] if task.done() else list(self._reads_of(task.get_coro()))
        if reads:
            self._reads[task.number] = reads
        else:
            self._reads.pop(task.number, None)

    def resumed(self, task: RecordedTask, session: Session) -> Callable[[], None]:
        """Before a step: watches whether it writes from a value that is no longer so. To be called: the end of the step."""
        stale = [
            (read, now)
            for read in self._reads.get(task.number or 0, ())
            if read.update not in self._told and _differ(read.value, now := _value_of(read.update, read.frame))
        ]
        # Whoever traces already is not disturbed.
        if not stale or sys.gettrace() is not None:
            return _nothing
        watches = [_Watch(read, now) for read, now in stale]
        for watch in watches:
            watch.begin()
        sys.settrace(_no_new_frames)

        def end() -> None:
            sys.settrace(None)
            for watch in watches:
                if watch.end() and watch.read.update not in self._told:
                    self._tell(watch, task, session)

        return end

    def _tell(self, watch: _Watch, task: RecordedTask, session: Session) -> None:
        update = watch.read.update
        self._told.add(update)
        where = f" at line {update.read}", f" at line {update.written}"
        read, written = ("", "") if update.read == update.written else where
        session.emit(
            "warning",
            kind="lost-update",
            message=f"{task.get_name()} read `{update.place}`{read}{_shown(watch.read.value)}, waited, and wrote it{written}: "
            f"what was written meanwhile{_shown(watch.now)} is overwritten.",
            task=task.number,
            place={"file": update.function[0], "line": update.written},
        )

    def _reads_of(self, coroutine: Any) -> Iterator[_Read]:
        while type(coroutine) is CoroutineType:
            code, frame = coroutine.cr_code, coroutine.cr_frame
            for update in self._updates.get((code.co_filename, code.co_firstlineno), ()):
                if frame is not None and frame.f_lineno in update.awaits and update not in self._told:
                    value = _value_of(update, frame)
                    if value is not _Missing:
                        yield _Read(update, coroutine, frame, value)
            coroutine = coroutine.cr_await


class _Watch:
    """Whether a task goes on to write, in one step. `now`: what has been written since it read."""

    def __init__(self, read: _Read, now: Any) -> None:
        self.read = read
        self.now = now
        # The line on which it goes on begins before anybody looks.
        self._is_writing = read.frame.f_lineno == read.update.written
        self._has_written = False

    def begin(self) -> None:
        outer = self.read.frame.f_trace

        def trace(frame: FrameType, event: str, argument: Any) -> Any:
            self._see(frame, event, argument)
            if outer is not None:
                outer(frame, event, argument)
            return trace

        self.read.frame.f_trace = trace

    def _see(self, frame: FrameType, event: str, argument: Any) -> None:
        if event == "exception":
            # What was awaited gives its result by StopIteration.
            self._is_writing &= issubclass(argument[0], StopIteration)
            return
        self._has_written |= self._is_writing and event in ("line", "return")
        self._is_writing = event == "line" and frame.f_lineno == self.read.update.written

    def end(self) -> bool:
        """The step is over: whether the line that writes was done with, and not only suspended once more."""
        update, coroutine, frame, _ = self.read
        frame.f_trace = None
        return self._has_written and (coroutine.cr_frame is None or frame.f_lineno not in update.awaits)


def _nothing() -> None:
    pass


def _no_new_frames(_frame: FrameType, _event: str, _argument: Any) -> None:
    """Of what is called nothing is traced."""


def _shown(value: Any) -> str:
    return f" ({short_repr(value)})" if type(value) in _PLAIN else ""


def _differ(one: Any, other: Any) -> bool:
    if one is other or other is _Missing:
        return False
    return not (type(one) is type(other) and type(one) in _PLAIN and one == other)


def _value_of(update: SplitUpdate, frame: FrameType) -> Any:
    return _look_up(_parsed(update.place), frame)


@functools.cache
def _parsed(place: str) -> ast.expr:
    return ast.parse(place, mode="eval").body


def _look_up(node: ast.expr, frame: FrameType) -> Any:
    """The value of a place, without calling anything of the program's."""
    match node:
        case ast.Constant(value):
            return value
        case ast.Name(name):
            return frame.f_locals.get(name, frame.f_globals.get(name, _Missing))
        case ast.Attribute(owner, name):
            return _attribute(_look_up(owner, frame), name)
        case ast.Subscript(owner, key):
            items, by = _look_up(owner, frame), _look_up(key, frame)
            is_plain = isinstance(items, dict) and type(by) in (int, str)
            return dict.get(items, by, _Missing) if is_plain else _Missing
        case _:
            return _Missing


def _attribute(owner: Any, name: str) -> Any:
    """One that an object has itself, or a plain one of its class: a property would call the program."""
    try:
        own = object.__getattribute__(owner, "__dict__")
    except AttributeError:
        own = {}
    if name in own:
        return own[name]
    inherited = next((vars(base)[name] for base in type(owner).__mro__ if name in vars(base)), _Missing)
    if isinstance(inherited, MemberDescriptorType):
        return inherited.__get__(owner)
    return inherited if type(inherited) in _PLAIN else _Missing
