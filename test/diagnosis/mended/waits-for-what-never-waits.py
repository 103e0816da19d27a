import asyncio


async def parse(text: str) -> int:
    await asyncio.sleep(0.1)
    return len(text)


async def nothing() -> None:
    pass


async def run(nothing) -> None:
    async with asyncio.timeout(1):
        await nothing()


async def main() -> None:
    await run(lambda: asyncio.sleep(0.1))
    print(await asyncio.wait_for(parse("text"), 1))


asyncio.run(main())
