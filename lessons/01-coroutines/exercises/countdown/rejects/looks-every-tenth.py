# fails: Two countdowns can run side by side
# advice: The time is rounded to whole seconds here. A countdown may begin at any moment.
import asyncio


async def countdown(start):
    loop = asyncio.get_running_loop()
    for number in range(start, 0, -1):
        print(number)
        at = int(loop.time()) + 1
        await asyncio.sleep(at - loop.time())
    print(0)
