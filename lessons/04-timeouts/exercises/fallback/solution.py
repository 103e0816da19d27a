import asyncio
from collections.abc import Awaitable, Callable

Fetch = Callable[[str], Awaitable[str]]


async def load_page(parts: list[str], fetch: Fetch, limit: float, fallback: list[str]) -> list[str]:
    try:
        async with asyncio.timeout(limit):
            return [await fetch(part) for part in parts]
    except TimeoutError:
        return fallback


SECONDS = {"title": 2, "text": 1, "comments": 4}


async def fetch_part(part: str) -> str:
    await asyncio.sleep(SECONDS[part])
    return f"the {part}"


async def main() -> None:
    print(await load_page(list(SECONDS), fetch_part, 5, ["come back later"]))


if __name__ == "__main__":
    asyncio.run(main())
