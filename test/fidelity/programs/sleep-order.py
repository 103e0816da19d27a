# Tasks wake by their delays, not by the order in which they were made.
import asyncio


async def nap(name: str, delay: float) -> str:
    print(name, "sleeps")
    await asyncio.sleep(delay)
    print(name, "wakes")
    return name


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    tasks = [asyncio.create_task(nap(name, delay)) for name, delay in (("c", 0.3), ("a", 0.1), ("b", 0.2))]
    for task in tasks:
        print(await task, f"{loop.time() - start - 0.04:.1f}")


asyncio.run(main())
