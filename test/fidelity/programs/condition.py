# notify wakes so many, notify_all the rest; each holds the lock when it goes on.
import asyncio


async def waiter(name: str, condition: asyncio.Condition) -> None:
    async with condition:
        await condition.wait()
        print(name, "woken", condition.locked())
        await asyncio.sleep(0.02)


async def main() -> None:
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(name, condition)) for name in "abcd"]
    await asyncio.sleep(0.05)
    async with condition:
        condition.notify(2)
        print("notified two")
    await asyncio.sleep(0.1)
    print([task.done() for task in tasks])
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
