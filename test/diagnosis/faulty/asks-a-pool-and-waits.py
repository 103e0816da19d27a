# finds: blocked-loop
import asyncio
import concurrent.futures
import time


def work() -> int:
    time.sleep(0.3)
    return 7


async def main() -> None:
    with concurrent.futures.ThreadPoolExecutor() as pool:
        job = pool.submit(work)
        print(job.result())  # here


asyncio.run(main())
