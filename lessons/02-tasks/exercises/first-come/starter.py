# 2.3 First come, first shown
#
# `fetch(name)` is an async function: it takes some seconds and returns a string, or
# raises an exception. `show(name, outcome)` is a plain function that takes no time.
#
# Write `show_all(names, fetch, show)`. It
#
# - starts `fetch(name)` for all the names at once, each of them once;
# - calls `show(name, text)` at the moment when that fetch ends, whatever the order;
# - if a fetch raises, calls `show(name, error)` at that moment, with the exception
#   object itself. The other fetches go on, and no exception comes out of `show_all`;
# - ends when the last one is shown. With no names it ends at once.
#
# The names are all different. Names and texts are any strings, and texts may be the same.
# Two fetches may end at the same moment; which of them is shown first is then up to you.
# Nothing is returned.

import asyncio
from collections.abc import Awaitable, Callable

Fetch = Callable[[str], Awaitable[str]]
Show = Callable[[str, str | Exception], None]


async def show_all(names: list[str], fetch: Fetch, show: Show) -> None:
    for name in names:
        show(name, await fetch(name))


# To try it. It should show sport at 1 s, the failure of weather at 2 s and politics
# at 4 s, and take 4 s.
PAGES = {"politics": 4, "sport": 1, "weather": 2}


async def fetch_page(name: str) -> str:
    await asyncio.sleep(PAGES[name])
    if name == "weather":
        raise OSError("no weather today")
    return f"page on {name}"


async def main() -> None:
    await show_all(list(PAGES), fetch_page, print)


if __name__ == "__main__":
    asyncio.run(main())
