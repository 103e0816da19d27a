import asyncio
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def work(number: int) -> int:
    return number


async def main() -> None:
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        try:
            await loop.run_in_executor(pool, work, 1)
        except BrokenProcessPool:
            print("broken")


asyncio.run(main())
