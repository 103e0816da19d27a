from __future__ import annotations

import asyncio
import inspect
from collections import deque
from dataclasses import dataclass, field, fields
from enum import Enum

total = 0
table: dict[str, int] = {"a": 1}
queue: deque[int] = deque()


class Colour(Enum):
    RED = 1


@dataclass
class Point:
    x: int = 0
    tags: list[str] = field(default_factory=list)


class Counter:
    __slots__ = ("__hidden", "_value")
    limit = total

    def __init__(self, value: int = 0) -> None:
        self._value = value
        self.__hidden = [value]

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = value

    def raise_by(self, by, *more, total=total, **named):
        self.value += by
        self.__hidden[0] += 1
        return self.__hidden, total


def outer():
    count, seen = 0, set()

    def inner(step):
        nonlocal count
        before, count = count, count + step
        if step not in seen:
            seen.add(step)
        return before

    return [inner(step) for step in (1, 2, 2)], count, sorted(seen), inner


async def work(name, *, key="a"):
    global total
    total += await asyncio.sleep(0, 1)
    total, table[key] = total + 1, table.get(key, 0) + 1
    table[f"{name}{total}"] = total
    if (found := table.get(name)) is None and 0 < total <= len(table) + 10:
        table.setdefault(name, total)
    match (Colour.RED, table):
        case (Colour.RED, {"a": seen}) if seen:
            queue.append(seen)
    point = Point()
    point.x: int = 3
    point.x -= 1
    point.tags += [name]
    numbers = [[0, 1], [2, 3]]
    numbers[-1][0] += 5
    numbers[0][slice(0, 1)] = [7, 8]
    del table[f"{name}{total}"]
    matrix = {(key, 1): numbers, None: point}
    matrix[key, 1][0][1] *= 2
    return found, point, numbers, [total + 0 for total in range(2)], (lambda total: total + 1)(4)


async def main():
    counter = Counter()
    print(counter.raise_by(2), counter.value, Counter.limit)
    print(outer()[:3], outer()[3].__name__)
    print(await asyncio.gather(work("x"), work("y", key="b")))
    print(total, sorted(table.items()), list(queue))
    print(
        [each.name for each in fields(Point)],
        [each.type for each in fields(Point)],
        inspect.signature(work),
        Counter.__init__.__annotations__,
    )
    print(inspect.getsource(Counter.raise_by).splitlines()[0], work.__code__.co_firstlineno, sorted(globals())[-6:])
    try:
        table["missing"] += 1
    except KeyError as error:
        print(repr(error), error.__traceback__.tb_lineno)
    raise ValueError(total)


asyncio.run(main())
