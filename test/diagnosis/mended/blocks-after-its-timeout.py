import asyncio


async def main() -> None:
    async with asyncio.timeout(1):
        await asyncio.sleep(0.5)
    await asyncio.sleep(3)


asyncio.run(main())
