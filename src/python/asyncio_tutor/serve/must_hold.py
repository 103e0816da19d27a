"""An expression that has to hold when the program is at its end."""

from __future__ import annotations

import ast
import builtins
import sys
from collections.abc import Iterator, Mapping
from types import CodeType
from typing import Any

from ..run.recording import Ended
from ..run.session import Session
from ..run.shortrepr import short_error, short_repr

_MOST_VALUES = 5


class MustHold:
    """The expression, over the names of the program's `__main__`. What comes of it is recorded as an event `check`."""

    def __init__(self, session: Session, expression: str) -> None:
        self._session = session
        self._expression = expression
        self._code: CodeType | None = None

    def can_be_read(self) -> bool:
        """False when it is no expression: that is recorded, and there is no need to run anything."""
        try:
            self._code = compile(self._expression.strip(), "<check>", "eval", dont_inherit=True)
        except (SyntaxError, ValueError) as error:
            said = error.msg if isinstance(error, SyntaxError) else str(error)
            self._session.emit("check", expression=self._expression, how="invalid", said=said)
        return self._code is not None

    def look(self) -> None:
        """Records whether it holds now."""
        names = dict(sys.modules["__main__"].__dict__)
        assert self._code is not None
        try:
            holds = bool(eval(self._code, names))
        except Ended:
            raise
        except BaseException as error:
            how = "invalid" if self._names_nothing(error, names) else "raised"
            self._session.emit("check", expression=self._expression, how=how, said=short_error(error))
        else:
            how = "holds" if holds else "fails"
            self._session.emit("check", expression=self._expression, how=how, said=self._values(names))

    def _names_nothing(self, error: BaseException, names: Mapping[str, Any]) -> bool:
        """Whether the expression itself names what is nowhere."""
        assert self._code is not None
        name = error.name if isinstance(error, NameError) else None
        return name in self._code.co_names and name not in names

    def _values(self, names: dict[str, Any]) -> str:
        """What is in it, and what that is: `counter is 1, account.balance is -20`."""
        said: dict[str, str] = {}
        for part in _data_in(ast.parse(self._expression.strip(), mode="eval").body):
            try:
                value = eval(part, names)
            except Exception:
                continue
            if not callable(value) and part not in said:
                said[part] = short_repr(value)
        return ", ".join(f"{part} is {value}" for part, value in list(said.items())[:_MOST_VALUES])


def _data_in(node: ast.AST) -> Iterator[str]:
    """The names in an expression, each with all that is asked of it by a dot or by a plain key."""
    if _is_path(node):
        yield ast.unparse(node)
    elif not isinstance(node, (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
        for child in ast.iter_child_nodes(node):
            yield from _data_in(child)


def _is_path(node: ast.AST) -> bool:
    match node:
        case ast.Name(id):
            return not hasattr(builtins, id)
        case ast.Attribute(value) | ast.Subscript(value, ast.Constant() | ast.Name()):
            return _is_path(value)
        case _:
            return False
