# A getter that gives up hands its turn to the next one; no item is lost.
import asyncio


async def getter(name: str, queue: asyncio.Queue[str]) -> None:
    try:
        async with asyncio.timeout(0.1 if name == "a" else 1):
            print(name, await queue.get())
    except TimeoutError:
        print(name, "gave up")


async def main() -> None:
    queue: asyncio.Queue[str] = asyncio.Queue()
    tasks = [asyncio.create_task(getter(name, queue)) for name in "abc"]
    await asyncio.sleep(0.2)
    queue.put_nowait("first")
    tasks[1].cancel()
    await asyncio.sleep(0.05)
    queue.put_nowait("second")
    print(await asyncio.gather(*tasks, return_exceptions=True), queue.qsize())


asyncio.run(main())
