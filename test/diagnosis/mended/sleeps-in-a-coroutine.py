import asyncio


async def beat() -> None:
    for _ in range(3):
        await asyncio.sleep(0.1)


async def main() -> None:
    beating = asyncio.create_task(beat())
    await asyncio.sleep(0.05)
    await asyncio.sleep(0.5)
    await beating


asyncio.run(main())
