import asyncio
from collections.abc import Awaitable, Callable

Fetch = Callable[[str], Awaitable[str]]
Show = Callable[[str, str | Exception], None]


async def show_all(names: list[str], fetch: Fetch, show: Show) -> None:
    async def fetch_and_show(name: str) -> None:
        try:
            outcome: str | Exception = await fetch(name)
        except Exception as error:
            outcome = error
        show(name, outcome)

    tasks = [asyncio.create_task(fetch_and_show(name)) for name in names]
    for task in tasks:
        await task


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
