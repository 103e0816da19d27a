# fails: The event loop is never blocked
# advice: `asyncio.sleep(1)` without `await` makes a coroutine and throws it away: nothing waits.
import asyncio


async def countdown(start):
    for number in range(start, 0, -1):
        print(number)
        asyncio.sleep(1)
    print(0)
