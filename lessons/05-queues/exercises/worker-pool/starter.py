# 5.1 Worker pool
#
# Write `process_all(items, work, workers)`. `items` is a list of different strings;
# it can be very long, or empty. `work(item)` is a coroutine function. `process_all`
#
# - runs `work(item)` once for every item, with at most `workers` calls going on at
#   any moment. Items are started in the order of the list, and as soon as one call
#   ends, the next item starts;
# - uses `workers` tasks for that, which fetch one item after another, for example
#   from an `asyncio.Queue`. Do not make a task for each item: with a million items
#   that would be a million tasks. What counts is how many there are at one time;
# - returns a dict with one entry for each item: what `work(item)` returned or, if
#   `work(item)` raised an Exception, that exception. An item that fails does not stop
#   the others;
# - leaves no task behind when it returns. When `process_all` itself is cancelled, the
#   calls that are going on are cancelled too, no other item starts, and the
#   CancelledError comes out when they have ended, which may take some time.
#
# Items and results are any strings, also "" or "STOP", and results may be the same.
# Whether your code empties the list `items` is up to you. Nobody cancels twice.

import asyncio
from collections.abc import Awaitable, Callable


async def process_all(items: list[str], work: Callable[[str], Awaitable[str]], workers: int) -> dict[str, object]:
    results: dict[str, object] = {}
    return results


# To try it. With two workers this takes 4.5 s: one does a and c, the other b and d.
SECONDS = {"a": 1, "b": 2.5, "c": 3.5, "d": 0.5}


async def resize(name: str) -> str:
    await asyncio.sleep(SECONDS[name])
    if name == "b":
        raise ValueError("b is not an image")
    return f"small {name}"


async def main() -> None:
    for name, outcome in (await process_all(list(SECONDS), resize, 2)).items():
        print(name, "->", repr(outcome))


if __name__ == "__main__":
    asyncio.run(main())
