# fails: It counts from `start` down to 0
# advice: `range(start, 0, -1)` ends with 1, since `range` leaves its end out. The 0 is still to be printed.
import asyncio


async def countdown(start):
    for number in range(start, 0, -1):
        print(number)
        await asyncio.sleep(1)
