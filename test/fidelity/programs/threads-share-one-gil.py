# Two threads that compute share one interpreter: together they take at least the sum of their CPU time.
import asyncio
import time


def burn(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


async def main() -> None:
    start = time.monotonic()
    await asyncio.gather(asyncio.to_thread(burn, 0.2), asyncio.to_thread(burn, 0.2))
    elapsed = time.monotonic() - start
    print("one after another:", elapsed >= 0.38)
    start = time.monotonic()
    await asyncio.gather(asyncio.to_thread(time.sleep, 0.3), asyncio.to_thread(time.sleep, 0.3))
    print("sleeping side by side:", time.monotonic() - start < 0.5)


asyncio.run(main())
