import asyncio
from collections.abc import Awaitable, Callable

Fetch = Callable[[str], Awaitable[str]]


async def fetch_all(names: list[str], fetch: Fetch) -> list[str]:
    return await asyncio.gather(*(fetch(name) for name in names))


PAGES = {"news": 2, "sport": 1, "films": 4}


async def fetch_page(name: str) -> str:
    await asyncio.sleep(PAGES[name])
    return f"page on {name}"


async def main() -> None:
    print(await fetch_all(list(PAGES), fetch_page))
    print(await fetch_all([], fetch_page))


if __name__ == "__main__":
    asyncio.run(main())
