# fails: It counts from `start` down to 0
# advice: The task says that nothing is returned.
import asyncio


async def countdown(start):
    said = []
    for number in range(start, -1, -1):
        print(number)
        said.append(number)
        if number:
            await asyncio.sleep(1)
    return said
