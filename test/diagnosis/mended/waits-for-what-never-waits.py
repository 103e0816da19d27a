import asyncio


async def parse(text: str) -> int:
    await asyncio.sleep(0.1)
    return len(text)


async def main() -> None:
    print(await asyncio.wait_for(parse("text"), 1))


asyncio.run(main())
