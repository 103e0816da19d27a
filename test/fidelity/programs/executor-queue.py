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

        async def shown(name: str, seconds: float) -> None:
            print(await loop.run_in_executor(pool, job, name, seconds))

        await asyncio.gather(shown("a", 0.3), shown("b", 0.37), shown("c", 0.3), shown("d", 0.3), shown("e", 0.3))
        print("rounds:", round((loop.time() - start) / 0.3))


asyncio.run(main())
