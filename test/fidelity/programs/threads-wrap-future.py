# wrap_future: the future of a pool, awaited.
import asyncio
import concurrent.futures
import time


def work(seconds: float) -> str:
    time.sleep(seconds)
    return f"worked {seconds}"


async def main() -> None:
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = [asyncio.wrap_future(pool.submit(work, seconds)) for seconds in (0.2, 0.1, 0.1)]
        for job in asyncio.as_completed(jobs):
            print(await job)
        late = asyncio.wrap_future(pool.submit(work, 0.1))
        try:
            await asyncio.wait_for(late, 0.05)
        except TimeoutError:
            print("gave up", late.cancelled())


asyncio.run(main())
