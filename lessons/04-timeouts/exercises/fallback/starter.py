# 4.1 Fallback
#
# A page is put together from parts. `fetch(part)` is an async function: it takes some
# seconds, then returns a string or raises an exception (never a TimeoutError).
#
# Mend `load_page(parts, fetch, limit, fallback)`, which has no limit yet. It should
#
# - call `fetch(part)` for each of the parts, in their order and one after another;
# - return the list of what they returned, if all of them together take less than
#   `limit` seconds (no parts: an empty list);
# - otherwise, when `limit` seconds are over, cancel the fetch that is running, wait
#   until it has ended, begin no other, and return `fallback`;
# - let an exception of `fetch` out to the caller, at once (itself, or in an
#   ExceptionGroup), and call `fetch` no more: the fallback is for being late, not for
#   other errors;
# - when `load_page` itself is cancelled: end as cancelled, and leave no fetch running.
#
# A cancelled fetch may need some time to end. Parts and texts are any strings, and the
# fallback is any list, also an empty one. Nobody cancels `load_page` more than once.

import asyncio
from collections.abc import Awaitable, Callable

# An async function that takes the name of a part and gives its text.
Fetch = Callable[[str], Awaitable[str]]


async def load_page(parts: list[str], fetch: Fetch, limit: float, fallback: list[str]) -> list[str]:
    return [await fetch(part) for part in parts]


# To try it. The three parts need 7 s, so with a limit of 5 s this should print
# ['come back later'] after 5 s.
SECONDS = {"title": 2, "text": 1, "comments": 4}


async def fetch_part(part: str) -> str:
    await asyncio.sleep(SECONDS[part])
    return f"the {part}"


async def main() -> None:
    print(await load_page(list(SECONDS), fetch_part, 5, ["come back later"]))


if __name__ == "__main__":
    asyncio.run(main())
