# finds: job-of-coroutine
import asyncio


async def load() -> int:
    await asyncio.sleep(0.1)
    return 3


async def main() -> None:
    loaded = await asyncio.to_thread(load)  # here
    if asyncio.iscoroutine(loaded):
        loaded.close()


asyncio.run(main())
