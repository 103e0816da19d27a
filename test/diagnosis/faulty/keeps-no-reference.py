# finds: destroyed-pending
import asyncio
import gc


async def wait_for_news() -> None:  # here
    await asyncio.get_running_loop().create_future()


async def main() -> None:
    asyncio.create_task(wait_for_news())
    await asyncio.sleep(0.1)
    gc.collect()
    await asyncio.sleep(0.1)


asyncio.run(main())
