# fails: It ends as soon as 0 is printed
# advice: Your loop sleeps after each number, after the 0 as well. Only between two numbers is there something to wait for.
import asyncio


async def countdown(start):
    for number in range(start, -1, -1):
        print(number)
        await asyncio.sleep(1)
