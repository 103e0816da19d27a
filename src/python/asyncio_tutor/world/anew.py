"""The program's modules that no import finds, for processes that import the program anew."""

from __future__ import annotations

from collections.abc import Callable


class Anew:
    def __init__(self) -> None:
        self._makers: list[Callable[[], None]] = []
        self.was_made = False

    def add(self, make: Callable[[], None]) -> None:
        """`make` puts one of them into `sys.modules`, as another process has it. It raises what its code raises."""
        self._makers.append(make)

    def make(self) -> None:
        """Makes them, where the program's own are not to be seen."""
        self.was_made = True
        for make in self._makers:
            make()
