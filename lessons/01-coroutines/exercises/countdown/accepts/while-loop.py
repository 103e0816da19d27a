import asyncio


async def countdown(start):
    print(start)
    while start > 0:
        await asyncio.sleep(1)
        start -= 1
        print(start)
