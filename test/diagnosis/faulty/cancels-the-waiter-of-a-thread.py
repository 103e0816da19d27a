# finds: abandoned-job
import asyncio
import time


async def report() -> None:
    await asyncio.get_running_loop().run_in_executor(None, time.sleep, 3)  # here


async def main() -> None:
    task = asyncio.create_task(report())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])


asyncio.run(main())
