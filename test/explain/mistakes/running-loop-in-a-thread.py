# explained: no-running-loop
import asyncio


def work():
    return asyncio.get_running_loop()


async def main():
    await asyncio.to_thread(work)


asyncio.run(main())
