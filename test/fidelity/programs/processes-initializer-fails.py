# An initializer that raises breaks a pool of processes.
import asyncio
import logging
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor

# What it says of the initializer names its own lines.
logging.getLogger("concurrent.futures").addHandler(logging.NullHandler())
logging.getLogger("concurrent.futures").propagate = False


def prepare() -> None:
    raise ValueError("no licence")


def job() -> None:
    print("never")


async def main() -> None:
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2, initializer=prepare) as pool:
        for error in await asyncio.gather(*(loop.run_in_executor(pool, job) for _ in range(3)), return_exceptions=True):
            print(isinstance(error, BrokenExecutor), error)
    print("goes on")


if __name__ == "__main__":
    asyncio.run(main())
