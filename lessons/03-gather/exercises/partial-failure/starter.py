# 3.2 Partial failure
#
# `fetch(name)` is an async function: it takes some seconds, then returns a string or
# raises an exception, of any kind.
#
# Mend `fetch_each(names, fetch)`. It should
#
# - call `fetch(name)` for each of the names, once, all of them side by side;
# - let every fetch run to its end, also when others fail;
# - return a pair `(pages, errors)` of two dictionaries: `pages[name]` is the string of
#   a fetch that returned, `errors[name]` the exception object of one that raised. Each
#   name is in one of the two. With no names both are empty;
# - end when the last fetch has ended.
#
# Being cancelled is neither a page nor an error:
#
# - Somebody may cancel one of the fetches: `await fetch(name)` then raises
#   asyncio.CancelledError. Put it into neither dictionary. Leave this name out of both,
#   or let CancelledError come out of `fetch_each`: this is up to you.
# - Somebody may cancel `fetch_each` itself. It then cancels all fetches that are still
#   going on, waits until they have ended, and lets CancelledError out.
#
# Whichever way `fetch_each` ends, all the fetches have ended before. A cancelled fetch
# may need a moment for that: it closes its connection.
#
# The names are all different. Names and pages are any strings, pages may be the same, and
# fetches may end at the same moment. Nobody cancels `fetch_each` more than once.

import asyncio
from collections.abc import Awaitable, Callable

# An async function that takes a name and gives a string.
Fetch = Callable[[str], Awaitable[str]]


async def fetch_each(names: list[str], fetch: Fetch) -> tuple[dict[str, str], dict[str, Exception]]:
    pages: dict[str, str] = {}
    errors: dict[str, Exception] = {}
    for name, page in zip(names, await asyncio.gather(*(fetch(name) for name in names))):
        pages[name] = page
    return pages, errors


# To try it. It should take 4 s, find two pages and print one error.
PAGES = {"news": 2, "sport": 1, "films": 4}


async def fetch_page(name: str) -> str:
    await asyncio.sleep(PAGES[name])
    if name == "news":
        raise OSError("no news today")
    return f"page on {name}"


async def main() -> None:
    try:
        pages, errors = await fetch_each(list(PAGES), fetch_page)
        print("pages:", pages)
        print("errors:", errors)
    except OSError as error:
        print("fetch_each raised", repr(error))


if __name__ == "__main__":
    asyncio.run(main())
