# A pool of two with five jobs: three rounds.
import asyncio
import concurrent.futures
import time


def job(name: str, seconds: float) -> str:
    time.sleep(seconds)
    return name


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:

        async def timed(name: str, seconds: float) -> None:
            print(await loop.run_in_executor(pool, job, name, seconds), f"{loop.time() - start - 0.04:.1f}")

        await asyncio.gather(timed("a", 0.2), timed("b", 0.4), timed("c", 0.3), timed("d", 0.3), timed("e", 0.3))


asyncio.run(main())
