# fails: The event loop is never blocked
# advice: `time.sleep` keeps the event loop to itself for a second. Wait with `await asyncio.sleep(1)` instead.
import time


async def countdown(start):
    for number in range(start, 0, -1):
        print(number)
        time.sleep(1)
    print(0)
