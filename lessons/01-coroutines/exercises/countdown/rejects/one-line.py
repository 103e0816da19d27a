# fails: It counts from `start` down to 0
# advice: Each number goes on a line of its own: leave out `end=`.
import asyncio


async def countdown(start):
    for n in range(start, -1, -1):
        print(n, end=" ")
        if n:
            await asyncio.sleep(1)
