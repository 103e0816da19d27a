# An event wakes all who wait, in order; cleared, it makes them wait again.
import asyncio


async def waiter(name: str, event: asyncio.Event) -> None:
    print(name, await event.wait())
    await asyncio.sleep(0)
    print(name, "again", event.is_set())


async def main() -> None:
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(name, event)) for name in "abc"]
    await asyncio.sleep(0.1)
    event.set()
    event.clear()
    late = asyncio.create_task(waiter("late", event))
    await asyncio.gather(*tasks)
    print(late.done())
    event.set()
    await late
    print(await event.wait())


asyncio.run(main())
