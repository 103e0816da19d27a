# 5.2 Pipeline
#
# Every name goes through three stages: `fetch(name)`, then `parse(...)` with what
# `fetch` returned, then `store(...)` with what `parse` returned. All three are
# coroutine functions. Write `run_pipeline(names, fetch, parse, store, size)`, so that
#
# - the three stages work at the same time: while one item is stored, the next one is
#   parsed, and the one after it is fetched. Each stage works on one item at a time;
# - items go through every stage in the order of `names`;
# - between two stages at most `size` items wait (`size` is at least 1). A stage that has
#   finished an item while `size` items wait after it keeps it in hand and starts no
#   other until there is room;
# - it returns a list of what `store` returned, in the order of `names` (no names: an
#   empty list);
# - when a call raises, everything stops at once: calls that are going on in the other
#   stages are cancelled, no other call starts, and the exception comes out (itself, or
#   in an ExceptionGroup). The same happens when `run_pipeline` is cancelled. No task is
#   left behind in any case: a cancelled call may need some time to end, and is waited for.
#
# A stage may return anything, also None, "" or the same thing twice. Nobody cancels twice.

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

Stage = Callable[[Any], Awaitable[Any]]


async def run_pipeline(names: list[str], fetch: Stage, parse: Stage, store: Stage, size: int) -> list[Any]:
    return [await store(await parse(await fetch(name))) for name in names]


# To try it. One after the other takes 14.25 s; three stages at the same time take 8.75 s.
async def fetch_page(name: str) -> str:
    await asyncio.sleep(1)
    print("fetched", name)
    return f"<{name}>"


async def parse_page(page: str) -> str:
    await asyncio.sleep(2)
    print("        parsed", page)
    return page.strip("<>").upper()


async def store_text(text: str) -> str:
    await asyncio.sleep(1.75)
    print("                stored", text)
    return f"{text} stored"


async def main() -> None:
    print(await run_pipeline(["a", "b", "c"], fetch_page, parse_page, store_text, 1))


if __name__ == "__main__":
    asyncio.run(main())
