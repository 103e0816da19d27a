# fails: A number is printed every second
# advice: All numbers come at the end. Print one, sleep a second, print the next.
import asyncio


async def countdown(start):
    await asyncio.sleep(start)
    for n in range(start, -1, -1):
        print(n)
