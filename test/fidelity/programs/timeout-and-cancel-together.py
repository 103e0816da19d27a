# A deadline and a cancel() at once: the cancellation wins, for the task was asked from outside too.
import asyncio


async def limited() -> None:
    try:
        async with asyncio.timeout(0.2):
            await asyncio.sleep(5)
    except TimeoutError:
        print("TimeoutError")
    finally:
        print("cancelling", asyncio.current_task().cancelling())


async def main() -> None:
    task = asyncio.create_task(limited())
    await asyncio.sleep(0)

    async def late_cancel() -> None:
        await asyncio.sleep(0.1)
        await asyncio.sleep(0.1)
        print("cancel:", task.cancel())

    async def early_cancel() -> None:
        await asyncio.sleep(0.15)
        print("cancel:", other.cancel())

    other = asyncio.create_task(limited())
    await asyncio.gather(early_cancel(), late_cancel(), return_exceptions=True)
    print(await asyncio.gather(task, other, return_exceptions=True))


asyncio.run(main())
