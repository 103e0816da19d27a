# fails: The event loop is never blocked
# advice: `await asyncio.sleep(0)` lets others have a turn, but `time.sleep` has kept them waiting for a second by then.
import asyncio
import time


async def countdown(start):
    for number in range(start, 0, -1):
        print(number)
        time.sleep(1)
        await asyncio.sleep(0)
    print(0)
