# A limit on a thread: the waiter goes on, the thread too, and run waits for it at the end.
import asyncio
import time


def job() -> str:
    time.sleep(0.3)
    print("the job ends all the same")
    return "late"


async def main() -> None:
    try:
        async with asyncio.timeout(0.1):
            await asyncio.to_thread(job)
    except TimeoutError:
        print("timed out")


start = time.monotonic()
asyncio.run(main())
print(f"{time.monotonic() - start - 0.04:.1f}")
