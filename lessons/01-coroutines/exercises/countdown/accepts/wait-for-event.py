import asyncio


async def countdown(start):
    never = asyncio.Event()
    while True:
        print(start)
        if start == 0:
            return
        start -= 1
        try:
            await asyncio.wait_for(never.wait(), 1)
        except asyncio.TimeoutError:
            pass
