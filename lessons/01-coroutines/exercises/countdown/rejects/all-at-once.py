# fails: A number is printed every second
# advice: All the numbers come at once, and only then you wait. Put the sleep between two numbers.
import asyncio


async def countdown(start):
    for number in range(start, -1, -1):
        print(number)
    await asyncio.sleep(start)
