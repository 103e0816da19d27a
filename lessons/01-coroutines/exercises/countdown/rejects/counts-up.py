# fails: It counts from `start` down to 0
# advice: These are the right numbers in the wrong direction: begin with `start` and go down.
import asyncio


async def countdown(start):
    for number in range(start):
        print(number)
        await asyncio.sleep(1)
    print(start)
