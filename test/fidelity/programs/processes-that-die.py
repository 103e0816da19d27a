# A process that ends in the middle of a job breaks its pool: jobs that run and that wait fail, and no more are taken.
import asyncio
import os
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def die(seconds: float) -> None:
    time.sleep(seconds)
    os._exit(3)


def work(seconds: float) -> float:
    time.sleep(seconds)
    print("slept", seconds, flush=True)
    return seconds


def fail() -> None:
    raise SystemExit(4)


async def main() -> None:
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as pool:
        print(repr(await asyncio.gather(loop.run_in_executor(pool, fail), return_exceptions=True)))
        jobs = [loop.run_in_executor(pool, work, seconds) for seconds in (0.1, 1.5, 0.1)]
        for error in await asyncio.gather(loop.run_in_executor(pool, die, 0.4), *jobs, return_exceptions=True):
            print(repr(error))
        try:
            pool.submit(work, 0)
        except BrokenProcessPool as error:
            print("refused:", error)
    print("out of the pool")


if __name__ == "__main__":
    asyncio.run(main())
