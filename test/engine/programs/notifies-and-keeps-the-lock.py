import asyncio


async def waiter(ready: asyncio.Condition) -> None:
    async with ready:
        await ready.wait()


async def notifier(ready: asyncio.Condition) -> None:
    await ready.acquire()
    ready.notify_all()


async def main() -> None:
    ready = asyncio.Condition()
    async with asyncio.TaskGroup() as group:
        group.create_task(waiter(ready), name="waiter")
        await asyncio.sleep(0.1)
        group.create_task(notifier(ready), name="notifier")


asyncio.run(main())
