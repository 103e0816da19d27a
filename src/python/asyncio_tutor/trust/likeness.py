"""Whether what judges is still what it was: code, defaults, closures and classes, compared before and after."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import CellType, FunctionType, ModuleType
from typing import Any

_FUNCTIONS = (FunctionType, classmethod, staticmethod, property)


def remember(modules: Iterable[tuple[str, Mapping[str, Any]]]) -> Callable[[], str | None]:
    """Returns what gives the first thing in the modules that is not as it was, by its name; None: all is."""
    parts = [part for name, names in modules for part in _parts_of(name, names)]

    def changed() -> str | None:
        for name, holder, key, thing, inside in parts:
            if _held_by(holder, key) is not thing or _inside(thing) != inside:
                return name
        return None

    return changed


_Part = tuple[str, Any, str, Any, tuple[Any, ...]]


def _parts_of(path: str, names: Mapping[str, Any]) -> list[_Part]:
    parts: list[_Part] = []
    for key, value in [*names.items()]:
        if isinstance(value, (*_FUNCTIONS, type, ModuleType)):
            parts.append((f"{path}.{key}", names, key, value, _inside(value)))
        if isinstance(value, type) and value.__module__ == path:
            parts += _parts_of(f"{path}.{key}", value.__dict__)
    return parts


def _held_by(holder: Mapping[str, Any], key: str) -> Any:
    return holder.get(key)


def _inside(thing: Any) -> tuple[Any, ...]:
    """What can be exchanged within a function, by identity."""
    if isinstance(thing, property):
        return (*_inside(thing.fget), *_inside(thing.fset))
    if isinstance(thing, (classmethod, staticmethod)):
        return _inside(thing.__func__)
    if not isinstance(thing, FunctionType):
        return ()
    values = [*(thing.__defaults__ or ()), *(thing.__kwdefaults__ or {}).values(), *_functions_in(thing.__closure__)]
    return (id(thing.__code__), *map(id, values))


def _functions_in(cells: tuple[CellType, ...] | None) -> list[Any]:
    """Other values in a closure may change: some are there for it."""
    found: list[Any] = []
    for cell in cells or ():
        try:
            value = cell.cell_contents
        except ValueError:
            continue  # it is still empty
        if isinstance(value, (*_FUNCTIONS, type)):
            found.append(value)
    return found
