# A waiter on a condition that is cancelled takes the lock again before it goes, however long that takes.
import asyncio


async def waiter(condition: asyncio.Condition) -> None:
    async with condition:
        try:
            await condition.wait()
        except asyncio.CancelledError:
            print("cancelled, holding the lock:", condition.locked())
            raise


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    condition = asyncio.Condition()
    task = asyncio.create_task(waiter(condition))
    await asyncio.sleep(0.1)
    async with condition:
        task.cancel()
        await asyncio.sleep(0.2)
        print("releasing")
    await asyncio.wait([task])
    print(task.cancelled(), f"{loop.time() - start - 0.04:.1f}")


asyncio.run(main())
