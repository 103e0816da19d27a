# fails: A number is printed every second
# advice: The numbers come from tasks that nobody waits for. One coroutine that prints, sleeps and prints again is enough.
import asyncio


async def say(number, after):
    await asyncio.sleep(after)
    print(number)


async def countdown(start):
    for number in range(start, -1, -1):
        asyncio.create_task(say(number, start - number))
