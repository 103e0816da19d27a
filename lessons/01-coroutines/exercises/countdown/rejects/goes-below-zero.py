# fails: It counts from `start` down to 0
# advice: Your loop goes on once more after the 0. It should end when 0 is printed.
import asyncio


async def countdown(start):
    while start >= 0:
        print(start)
        await asyncio.sleep(1)
        start -= 1
    print(start)
