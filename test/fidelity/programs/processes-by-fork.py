# By `fork` a process has what was in memory at the first call. The file needs no guard.
# not compared embedded: the built-in Python can't fork, and says so
import asyncio
import multiprocessing
import random
from concurrent.futures import ProcessPoolExecutor

print("imports", __name__, flush=True)
words = ["file"]
lines = iter("abc")


def job() -> tuple[str, list[str], str, int, str]:
    words.append("job")
    return __name__, words, next(lines), len(asyncio.all_tasks(loop)), multiprocessing.current_process().name


def draw() -> float:
    return random.random()


async def main() -> None:
    global loop
    loop = asyncio.get_running_loop()
    words.append("main")
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork")) as pool:
        print(await loop.run_in_executor(pool, job))
        words.append("late")
        print(await asyncio.to_thread(lambda: pool.submit(job).result()))
        print(await loop.run_in_executor(pool, draw) != random.random())
    print(words, next(lines))


asyncio.run(main())
