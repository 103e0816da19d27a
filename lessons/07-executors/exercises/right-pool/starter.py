# 7.3 The right pool
#
# `make_all` below makes a small picture of each big one. It works, but the
# pictures are shrunk in threads, which share one interpreter lock: together they
# are no faster than one after another. And its pool is never shut down. The author
# tried a ProcessPoolExecutor; then each job failed, since a lambda can't be pickled.
#
# Mend `make_all(names, read, shrink, size, workers)`.
#
# - `read(name)` blocks: it waits for the disk and returns a picture. Run it in
#   threads, all of `names` (five at most) at the same time.
# - `shrink(picture, size)` computes: it keeps a processor busy and returns the small
#   picture. Run it in the processes of a ProcessPoolExecutor (multiprocessing.Pool has
#   nothing to await), at most `workers` at any moment. A picture is
#   shrunk as soon as it is read and a process is free, also while others are
#   still being read.
# - `make_all` returns a dict of each name and its small picture (no names: an empty one).
#   Names and pictures are any strings; the names are all different.
# - The event loop stays free all the time.
# - Every pool that you make is shut down when `make_all` ends, also by an
#   exception. (The pool behind `asyncio.to_thread` is the loop's own; asyncio.run
#   shuts it down.) An exception of `read` or `shrink` comes out of `make_all`,
#   as it is or inside an ExceptionGroup; only then may your code block the loop,
#   until the jobs that it has handed over have ended.
#
# `read` and `shrink` are functions at the top of a module, so they can be pickled,
# and so can pictures and sizes.

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor


async def make_all(
    names: list[str],
    read: Callable[[str], str],
    shrink: Callable[[str, int], str],
    size: int,
    workers: int,
) -> dict[str, str]:
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(max_workers=workers)

    async def make(name: str) -> str:
        picture = await loop.run_in_executor(pool, lambda: read(name))
        return await loop.run_in_executor(pool, lambda: shrink(picture, size))

    small = await asyncio.gather(*(make(name) for name in names))
    return dict(zip(names, small))


# To try it. With two processes this takes 2.5 s.
def read_file(name: str) -> str:
    time.sleep({"cat": 0.5, "dog": 1, "owl": 1.25}[name])
    return f"picture of {name}"


def shrink_picture(picture: str, size: int) -> str:
    end = time.thread_time() + 1
    while time.thread_time() < end:
        pass
    return f"{picture}, {size} pixels"


async def main() -> None:
    print(await make_all(["cat", "dog", "owl"], read_file, shrink_picture, 64, 2))


if __name__ == "__main__":
    asyncio.run(main())
