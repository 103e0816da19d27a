"""What the parts of the grammar are written with: lines, names, words to say, and delays."""

from __future__ import annotations

import random
from collections.abc import Callable

#: Milliseconds. What is decided by less than that may come out either way in real time.
JITTER = 2

#: Writes a statement at an indent; what stands within it may be so long.
Statement = Callable[[int, int], None]


class Writer:
    """Writes the statements of one program, one after another. Deeper blocks are shorter, so every program ends."""

    def __init__(self, seed: int, jitter: int, may_be_stuck: bool) -> None:
        self.random = random.Random(seed)
        self._may_be_stuck = may_be_stuck
        self._jitter = random.Random(jitter) if jitter else None
        self.lines: list[str] = []
        self._words = 0
        self._names = 0

    def line(self, indent: int, text: str) -> None:
        self.lines.append("    " * indent + text)

    def say(self, indent: int, *words: str) -> None:
        """The program says a word that it says nowhere else; `words` may have `{...}` in them."""
        self._words += 1
        said = " ".join([str(self._words), *words])
        self.line(indent, f'say({"f" if "{" in said else ""}"{said}")')

    def name(self, kind: str) -> str:
        self._names += 1
        return f"{kind}{self._names}"

    def seconds(self, least: int = 30, most: int = 290) -> str:
        """In whole milliseconds of any number, so that few moments of a program lie close together."""
        milliseconds = self.random.randint(least, most)
        off = self._jitter.uniform(-JITTER, JITTER) if self._jitter is not None else 0
        return f"{(milliseconds + off) / 1000:.5f}"

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def coroutine(self, indent: int, size: int) -> str:
        """Defines a coroutine function with a random body; gives its name."""
        name = self.name("co")
        self.line(indent, f"async def {name}():")
        self.block(indent + 1, size)
        return name

    def block(self, indent: int, size: int) -> None:
        self.say(indent)
        for _ in range(self.random.randint(1, max(1, size))):
            self.statement()(indent, size - 2)
        self.say(indent)

    def statement(self) -> Statement:
        """One that is drawn from the grammar."""
        raise NotImplementedError

    def until(self, indent: int, size: int, write: Statement) -> None:
        """What may wait for ever, under a time limit unless the program may get stuck."""
        if self._may_be_stuck:
            write(indent, size)
            return
        self.line(indent, "try:")
        self.line(indent + 1, f"async with asyncio.timeout({self.seconds(40, 250)}):")
        write(indent + 2, size)
        self.line(indent, "except TimeoutError:")
        self.say(indent + 1, "late")
