# A task that is cancelled ends none of the others in a TaskGroup, and the group waits for all.

import asyncio
from collections.abc import Awaitable, Callable

Fetch = Callable[[str], Awaitable[str]]


async def fetch_each(names: list[str], fetch: Fetch) -> tuple[dict[str, str], dict[str, Exception]]:
    pages: dict[str, str] = {}
    errors: dict[str, Exception] = {}

    async def fetch_one(name: str) -> None:
        try:
            pages[name] = await fetch(name)
        except Exception as error:
            errors[name] = error

    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(fetch_one(name), name=name)
    return pages, errors


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
