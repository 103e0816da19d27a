import asyncio


async def countdown(start):
    print(start)
    if start:
        await asyncio.sleep(1)
        await countdown(start - 1)
