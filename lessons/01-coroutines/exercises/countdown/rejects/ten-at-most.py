# fails: It counts from `start` down to 0
# advice: `start` may be any whole number. Where does your code stop counting?
import asyncio


async def countdown(start):
    for number in range(start, max(-1, start - 20), -1):
        print(number)
        if number:
            await asyncio.sleep(1)
