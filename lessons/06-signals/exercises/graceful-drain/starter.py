# 6.2 Graceful drain
#
# A server takes requests from `queue`, an `asyncio.Queue` that others fill. Write
# `serve(queue, handle, workers, grace)`. `handle(request)` is a coroutine function that
# never raises. `serve`
#
# - handles up to `workers` requests at the same time; as soon as one is done, the next
#   one is taken, in the order of the queue. It goes on for ever, until SIGTERM comes;
# - from then on takes no request from the queue: what still lies in it, or is put into it
#   later, stays there;
# - gives the requests in hand `grace` more seconds to finish. It does not wait longer than
#   they need;
# - when `grace` is over, cancels those that are still going on, and waits until they have
#   ended: a cancelled `handle` may need a moment to clean up;
# - at a second SIGTERM cancels them at once, without waiting for the rest of `grace`. No
#   request is cancelled twice;
# - then returns a list of the requests that `handle` finished, in the order in which they
#   finished. It leaves no task, and no signal handler of its own, behind.
#
# Any string may be a request. Signals may come again while cancelled requests clean up.

import asyncio
from collections.abc import Awaitable, Callable


async def serve(
    queue: asyncio.Queue, handle: Callable[[str], Awaitable[None]], workers: int, grace: float
) -> list[str]:
    finished: list[str] = []
    while True:
        request = await queue.get()
        await handle(request)
        finished.append(request)


# To try it: start it with `trace` and `--signal SIGTERM@3.5`. Then "b" finishes in time,
# "c" is cancelled at 5.5 s, and "d" is never touched.
SECONDS = {"a": 2, "b": 4.5, "c": 9, "d": 1}


async def answer(request: str) -> None:
    try:
        await asyncio.sleep(SECONDS[request])
        print("answered", request)
    except asyncio.CancelledError:
        print("gave up", request)
        raise


async def main() -> None:
    queue: asyncio.Queue = asyncio.Queue()
    for request in SECONDS:
        queue.put_nowait(request)
    # In case no signal comes.
    async with asyncio.timeout(30):
        print("finished:", await serve(queue, answer, 2, 2))


if __name__ == "__main__":
    asyncio.run(main())
