# wrap_future, and plain futures of a pool, beside asyncio's own.
import asyncio
import concurrent.futures
import time


def job(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


async def main() -> None:
    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        submitted = [pool.submit(job, seconds) for seconds in (0.3, 0.1, 0.2)]
        for done in asyncio.as_completed([asyncio.wrap_future(future) for future in submitted]):
            print(await done)
        print([future.result() for future in submitted], list(pool.map(job, (0.02, 0.01))))


asyncio.run(main())
