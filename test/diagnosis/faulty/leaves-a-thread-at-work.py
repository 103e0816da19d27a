# finds: abandoned-job
import asyncio
import time


async def main() -> None:
    try:
        async with asyncio.timeout(1):
            await asyncio.to_thread(time.sleep, 3)  # here
    except TimeoutError:
        print("too slow")


asyncio.run(main())
