"""The same two steps, but one of them sleeps without letting the event loop go on."""

import asyncio
import time


async def first() -> None:
    print("first starts")
    time.sleep(1)
    print("first done")


async def second() -> None:
    print("second starts")
    await asyncio.sleep(2)
    print("second done")


async def main() -> None:
    # Somebody else wants a turn: the loop should print this after half a second.
    asyncio.get_running_loop().call_later(0.5, print, "DING (due at 0.5 s)")
    await first()
    await second()


asyncio.run(main())
