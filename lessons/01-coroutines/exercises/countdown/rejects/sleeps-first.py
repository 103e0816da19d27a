# fails: A number is printed every second
# advice: You wait before the first number too, so each of them comes a second late. Print `start` at once.
import asyncio


async def countdown(start):
    for number in range(start, -1, -1):
        await asyncio.sleep(1)
        print(number)
