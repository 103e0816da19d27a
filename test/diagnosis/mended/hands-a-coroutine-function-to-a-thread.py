import asyncio


async def load() -> int:
    await asyncio.sleep(0.1)
    return 3


async def main() -> None:
    loaded = await load()
    if asyncio.iscoroutine(loaded):
        loaded.close()


asyncio.run(main())
