# A function and its arguments go to a process as they are: nothing has to be wrapped in a lambda.

import asyncio
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor


async def make_all(
    names: list[str],
    read: Callable[[str], str],
    shrink: Callable[[str, int], str],
    size: int,
    workers: int,
) -> dict[str, str]:
    loop = asyncio.get_running_loop()

    async def make(name: str) -> str:
        picture = await asyncio.to_thread(read, name)
        return await loop.run_in_executor(processes, shrink, picture, size)

    with ProcessPoolExecutor(max_workers=workers) as processes:
        small = await asyncio.gather(*(make(name) for name in names))
    return dict(zip(names, small, strict=True))
