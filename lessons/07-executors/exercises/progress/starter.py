# 7.2 Progress
#
# `job` is a plain function that blocks for some seconds. It gets one argument, a
# function `report`, and calls it with a percentage from time to time: report(25).
#
# Write `convert(job, progress)`. `progress` is an asyncio.Queue without a maxsize;
# another task reads it and draws a progress bar. `convert`
#
# - runs `job` in a thread, so that the event loop stays free, and returns what
#   `job` returns. An exception of `job` comes out of `convert`;
# - puts each percentage into `progress` at the moment in which it is reported,
#   and in that order;
# - touches `progress` on the event loop's own thread only: asyncio's objects are
#   not thread-safe, and `report` is called in the other thread. `report` must not
#   wait for the loop: it returns at once;
# - ends at once when it is cancelled, with CancelledError, although its thread
#   goes on. Whatever the thread reports from then on is dropped: once `convert`
#   has ended, nothing more is put into `progress`. The thread and the loop share
#   no variables that change: decide on the loop's thread whether to drop a report.

import asyncio
import time
from collections.abc import Callable

Report = Callable[[int], None]


async def convert(job: Callable[[Report], str], progress: asyncio.Queue[int]) -> str:
    # Write your code here.
    return ""


# To try it: this prints 30 %, 60 % and 100 %, then the name of the film.
def convert_film(report: Report) -> str:
    for percent in (30, 60, 100):
        time.sleep(1)
        report(percent)
    time.sleep(0.25)
    return "film.webm"


async def draw(progress: asyncio.Queue[int]) -> None:
    while True:
        print(await progress.get(), "%")


async def main() -> None:
    progress: asyncio.Queue[int] = asyncio.Queue()
    drawing = asyncio.create_task(draw(progress))
    print(await convert(convert_film, progress))
    drawing.cancel()


if __name__ == "__main__":
    asyncio.run(main())
