"""Two computations of one second each: in two threads, then in two processes."""

import asyncio
import time
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor


def compute() -> None:
    end = time.thread_time() + 1  # one second of a processor's work
    while time.thread_time() < end:
        pass


async def twice(pool: Executor) -> None:
    loop = asyncio.get_running_loop()
    await asyncio.gather(*(loop.run_in_executor(pool, compute) for _ in range(2)))


async def main() -> None:
    with ThreadPoolExecutor(max_workers=2) as threads:
        await twice(threads)
    print("threads are done")
    with ProcessPoolExecutor(max_workers=2) as processes:
        await twice(processes)
    print("processes are done")


if __name__ == "__main__":  # a new process may import this file
    asyncio.run(main())
