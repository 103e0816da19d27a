# fails: The event loop is never blocked
# advice: A loop that only looks at the clock keeps the event loop busy all the time. Wait with `await asyncio.sleep(1)`.
import time


async def countdown(start):
    for number in range(start, 0, -1):
        print(number)
        end = time.monotonic() + 1
        while time.monotonic() < end:
            pass
    print(0)
