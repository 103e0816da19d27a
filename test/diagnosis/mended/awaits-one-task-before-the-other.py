import asyncio


async def fetch(name: str) -> str:
    await asyncio.sleep(0.3)
    return name.upper()


async def main() -> None:
    one = asyncio.create_task(fetch("a"))
    other = asyncio.create_task(fetch("b"))
    print(await one)
    print(await other)


asyncio.run(main())
