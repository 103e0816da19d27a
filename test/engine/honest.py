# What an honest answer may do beside its task: none of it may look like a forgery.
import asyncio
import collections
import contextlib
import dataclasses
import enum
import functools
import heapq
import itertools
import json
import logging
import random
import re
import statistics
import time
import traceback
import types
import typing
import uuid
import warnings
from abc import ABC, abstractmethod
from collections import namedtuple
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol, TypedDict

P = typing.ParamSpec("P")
R = typing.TypeVar("R")


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    tags: "list[str]" = field(default_factory=list)


Point = namedtuple("Point", "x y")
Colour = enum.Enum("Colour", "RED GREEN")


class Step(NamedTuple):
    name: str
    seconds: float = 1.0


class Options(TypedDict, total=False):
    name: str


class Worker(Protocol):
    async def work(self) -> int: ...


class Base(ABC):
    @abstractmethod
    def go(self) -> "Base": ...


class Real(Base):
    def go(self) -> "Real":
        return self

    def __lt__(self, other: object) -> bool:
        return False

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"


def logged(function: typing.Callable[P, R]) -> typing.Callable[P, R]:
    @functools.wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        return function(*args, **kwargs)

    return wrapper


@logged
@functools.cache
def square(x: int) -> int:
    return x * x


@contextlib.contextmanager
def timing(label: str):
    began = time.monotonic()
    yield
    logging.getLogger(__name__).debug("%s %s", label, time.monotonic() - began)


@contextlib.asynccontextmanager
async def opened():
    yield 1


async def numbers():
    for number in range(3):
        yield number


async def rest():
    async with opened(), asyncio.timeout(5), asyncio.TaskGroup() as group:
        task = group.create_task(asyncio.sleep(0.1), name="nap")
        print(task, repr(task.get_coro()), asyncio.current_task())
    queue = asyncio.PriorityQueue()
    await queue.put(Job(1, "a"))
    assert [number async for number in numbers()] == [0, 1, 2]
    asyncio.get_running_loop().set_debug(True)
    failing = asyncio.create_task(fails())
    (error,) = await asyncio.gather(failing, return_exceptions=True)
    traceback.print_exception(error)
    with contextlib.suppress(asyncio.TimeoutError):
        await asyncio.wait_for(asyncio.sleep(9), 0.1)
    await asyncio.to_thread(square, 3)


async def fails():
    raise ValueError("no")


logging.basicConfig(level=logging.DEBUG, format="%(funcName)s:%(lineno)d %(message)s")
warnings.warn("careful", stacklevel=1)
with timing("work"):
    json.loads(json.dumps(dataclasses.asdict(Job(1, "a"))))
    collections.Counter("abc").most_common(1)
    re.sub("a", lambda found: found.group().upper(), "banana")
    statistics.mean([1, 2, 3])
    heapq.heappush([], Point(1, 2))
    list(itertools.accumulate([1, 2]))
    random.Random(1).sample(range(9), 3)
    uuid.uuid4()
try:
    print(1 / 0)
except ZeroDivisionError as error:
    logging.exception("oh")
    traceback.print_exc()
    print("".join(traceback.format_exception(error)))
match Step("a"):
    case Step(name, seconds):
        print(name, seconds, getattr(Colour.RED, "name", None), isinstance(Real, type), types.SimpleNamespace(a=1))
asyncio.new_event_loop().run_until_complete(rest())
if __name__ == "__main__":
    asyncio.run(rest())
