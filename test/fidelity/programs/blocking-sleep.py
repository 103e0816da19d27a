# time.sleep on the loop keeps everybody waiting; what was due meanwhile runs in order of its time.
import asyncio
import time


async def nap(name: str, delay: float, start: float) -> None:
    await asyncio.sleep(delay)
    print(name, f"{time.monotonic() - start - 0.04:.1f}")


async def main() -> None:
    start = time.monotonic()
    tasks = [asyncio.create_task(nap(name, delay, start)) for name, delay in (("b", 0.2), ("a", 0.1), ("late", 0.5))]
    await asyncio.sleep(0)
    time.sleep(0.3)
    print("blocked", f"{time.monotonic() - start - 0.04:.1f}")
    await asyncio.gather(*tasks)


asyncio.run(main())
