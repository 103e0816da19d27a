# fails: It counts from `start` down to 0
# advice: You take one off before you print for the first time, so `start` itself is missing.
import asyncio


async def countdown(start):
    while start > 0:
        start -= 1
        print(start)
        await asyncio.sleep(1)
