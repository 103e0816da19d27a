import asyncio
from collections.abc import Awaitable, Callable


async def keep_beating(beat: Callable[[], None]) -> None:
    while True:
        await asyncio.sleep(1)
        beat()


async def with_heartbeat(job: Callable[[], Awaitable[str]], beat: Callable[[], None]) -> str:
    beating = asyncio.create_task(keep_beating(beat))
    try:
        return await job()
    finally:
        beating.cancel()
        # Waits until the task has ended, and does not raise its CancelledError here.
        await asyncio.wait([beating])


async def write_report() -> str:
    await asyncio.sleep(3.5)
    return "report"


async def main() -> None:
    print(await with_heartbeat(write_report, lambda: print("beat")))
    await asyncio.sleep(2)


if __name__ == "__main__":
    asyncio.run(main())
