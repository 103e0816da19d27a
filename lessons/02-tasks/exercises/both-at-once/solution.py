import asyncio
from collections.abc import Awaitable, Callable

Job = Callable[[], Awaitable[str]]


async def both(first: Job, second: Job) -> tuple[str, str]:
    one = asyncio.create_task(first())
    other = asyncio.create_task(second())
    return await one, await other


async def bake() -> str:
    await asyncio.sleep(3)
    return "bread"


async def brew() -> str:
    await asyncio.sleep(1)
    return "tea"


async def main() -> None:
    print(await both(bake, brew))


if __name__ == "__main__":
    asyncio.run(main())
