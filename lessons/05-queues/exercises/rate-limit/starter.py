# 5.3 Rate limit
#
# A server allows only so many requests a second. Others put requests into `inbox`, an
# `asyncio.Queue`, whenever they like: pairs `(priority, name)`, and at last None, after
# which nothing comes. Write `dispatch(inbox, send, limit)`, which
#
# - calls the coroutine function `send(name)` once for each request. A call takes its
#   time, maybe seconds; several may go on at once. `send` never raises;
# - never starts more than `limit` calls in any span of one second, wherever that second
#   begins: a request may start as soon as fewer than `limit` calls have started less
#   than 1 s ago;
# - starts a request as soon as that rule allows it, and no later;
# - when several wait, starts the one with the smallest priority number first. What
#   counts is who waits at the moment of the start: an urgent request that came a moment
#   ago goes before one that has waited long. Within a priority: first come, first served;
# - returns when None has come, every request was sent and every `send` has ended, or at
#   most 1 s after that. It leaves no task behind.
#
# Names are any strings, also "" or the same one twice; a priority is any whole number.
# `asyncio.get_running_loop().time()` tells the time in seconds.

import asyncio
from collections.abc import Awaitable, Callable


async def dispatch(inbox: asyncio.Queue, send: Callable[[str], Awaitable[None]], limit: int) -> None:
    while (request := await inbox.get()) is not None:
        _priority, name = request
        await send(name)


# To try it. Expected: a at 0.1, b at 0.2, urgent at 1.1, c at 1.2, d at 2.1; all sent at 3.6 s.
async def send_slowly(name: str) -> None:
    print(f"{asyncio.get_running_loop().time() - began:.1f} s: {name}")
    await asyncio.sleep(1.5)


async def main() -> None:
    global began
    began = asyncio.get_running_loop().time()
    inbox: asyncio.Queue = asyncio.Queue()
    dispatcher = asyncio.create_task(dispatch(inbox, send_slowly, 2))
    for request in ((5, "a"), (5, "b"), (5, "c"), (5, "d"), (1, "urgent")):
        await asyncio.sleep(0.1)
        await inbox.put(request)
    await inbox.put(None)
    await dispatcher


if __name__ == "__main__":
    asyncio.run(main())
