# explained: cancelled
import asyncio


async def work():
    try:
        await asyncio.sleep(5)
    except Exception:
        print("never printed: a cancellation is no Exception")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    await task


asyncio.run(main())
