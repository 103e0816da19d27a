import asyncio


async def work():
    for _ in range(3):
        try:
            await asyncio.sleep(1)
        except BaseException:
            print("again")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.5)
    task.cancel()
    await task


asyncio.run(main())
