# 7.1 Unblock
#
# `load_all` below works, but it loads one document after another, and while it
# does, the event loop stands still: no other task gets a turn.
#
# Mend `load_all(names, load, limit)`. `load(name)` is a plain function of an old
# library: it blocks for some seconds, then returns the document. It can't be
# changed. `load_all`
#
# - returns the documents in a list, in the order of `names` (no names: an empty list);
# - runs `load` in a thread, once for each name, so that other tasks go on meanwhile;
# - has at most `limit` loads going on at any moment, since the library's server
#   allows no more. They are started in the order of `names`, and as soon as one
#   ends, the next one starts;
# - lets an exception of `load` out to its caller (the exception itself, or inside
#   an ExceptionGroup). What happens then to loads that are still going on is up
#   to you.
#
# The names are all different. Names and documents are any strings, and documents may be
# the same.

import asyncio
import time
from collections.abc import Callable


async def load_all(names: list[str], load: Callable[[str], str], limit: int) -> list[str]:
    return [load(name) for name in names]


# To try it. With two threads this takes 2.75 s, and the dots go on all the time.
PAGES = {"intro": 2, "tasks": 1, "queues": 1.5, "index": 0.75}


def load_page(name: str) -> str:
    time.sleep(PAGES[name])
    return f"page {name}"


async def show_dots() -> None:
    while True:
        print(".")
        await asyncio.sleep(0.5)


async def main() -> None:
    dots = asyncio.create_task(show_dots())
    print(await load_all(list(PAGES), load_page, 2))
    dots.cancel()


if __name__ == "__main__":
    asyncio.run(main())
