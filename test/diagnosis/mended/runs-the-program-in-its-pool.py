import asyncio
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    return number * number


async def main() -> None:
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        print(await asyncio.gather(loop.run_in_executor(pool, square, 3), return_exceptions=True))


if __name__ == "__main__":
    asyncio.run(main())
