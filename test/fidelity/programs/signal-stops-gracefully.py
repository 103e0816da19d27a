# The usual shutdown: SIGTERM sets an event, workers finish what they have.
import asyncio
import os
import signal


async def worker(name: str, stop: asyncio.Event) -> None:
    jobs = 0
    while not stop.is_set():
        await asyncio.sleep(0.1)
        jobs += 1
    print(name, "finished", jobs)


async def main() -> None:
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    loop.call_later(0.25, os.kill, os.getpid(), signal.SIGTERM)
    async with asyncio.TaskGroup() as group:
        group.create_task(worker("a", stop))
        group.create_task(worker("b", stop))
    print("bye")


asyncio.run(main())
