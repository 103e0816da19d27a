import asyncio
import time


async def main() -> None:
    loop = asyncio.get_running_loop()
    done = asyncio.Event()

    def work() -> None:
        time.sleep(0.1)
        loop.call_soon_threadsafe(done.set)

    working = asyncio.create_task(asyncio.to_thread(work))
    await done.wait()
    await working


asyncio.run(main())
