# The thread hands each report to the loop; what the loop does with it is decided there.

import asyncio
from collections.abc import Callable

Report = Callable[[int], None]


async def convert(job: Callable[[Report], str], progress: asyncio.Queue[int]) -> str:
    loop = asyncio.get_running_loop()
    has_ended = False

    def arrive(percent: int) -> None:  # on the loop
        if not has_ended:
            progress.put_nowait(percent)

    def report(percent: int) -> None:  # in the thread
        loop.call_soon_threadsafe(arrive, percent)

    try:
        return await asyncio.to_thread(job, report)
    finally:
        has_ended = True
