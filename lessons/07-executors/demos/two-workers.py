"""Four blocking jobs, and two threads to run them."""

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor

JOBS = {"a": 1, "b": 2.5, "c": 4, "d": 1}


def download(name: str, seconds: float) -> None:
    time.sleep(seconds)
    print(f"{name} took {seconds} s in {threading.current_thread().name}")


async def main() -> None:
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="worker") as pool:
        jobs = [loop.run_in_executor(pool, download, *job) for job in JOBS.items()]
        await asyncio.gather(*jobs)


asyncio.run(main())
