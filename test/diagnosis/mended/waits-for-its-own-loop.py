import asyncio


async def work() -> int:
    await asyncio.sleep(0.1)
    return 3


async def main() -> None:
    print(await work())


asyncio.run(main())
