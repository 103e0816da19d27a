# An initializer that raises breaks a thread pool: waiting jobs fail, running ones end well, and no more are taken.
import asyncio
import logging
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool

# What it says of the initializer names its own lines.
logging.getLogger("concurrent.futures").addHandler(logging.NullHandler())
logging.getLogger("concurrent.futures").propagate = False

turn = iter(range(10))


def prepare() -> None:
    if next(turn) == 1:
        time.sleep(0.1)
        print("initializer fails in", threading.current_thread().name)
        raise ValueError("no licence")


def work(seconds: float) -> str:
    time.sleep(seconds)
    print("worked for", seconds)
    return "done"


async def main() -> None:
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2, "worker", initializer=prepare) as pool:
        jobs = [loop.run_in_executor(pool, work, seconds) for seconds in (0.3, 0.1, 0.1)]
        for error in await asyncio.gather(*jobs, return_exceptions=True):
            print(repr(error))
        try:
            pool.submit(work, 0)
        except BrokenThreadPool as error:
            print("refused:", error)
    print("out of the pool")


asyncio.run(main())
