# Cancelling a task inside `async for` goes into the generator, and its finally may wait.
import asyncio
from collections.abc import AsyncIterator


async def ticks() -> AsyncIterator[int]:
    try:
        for number in range(100):
            await asyncio.sleep(0.1)
            yield number
    except asyncio.CancelledError:
        print("generator is cancelled")
        raise
    finally:
        await asyncio.sleep(0.05)
        print("generator ends")


async def listen() -> None:
    async for number in ticks():
        print("tick", number)


async def main() -> None:
    task = asyncio.create_task(listen())
    await asyncio.sleep(0.25)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
