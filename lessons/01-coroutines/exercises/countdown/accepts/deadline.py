import asyncio


async def countdown(start):
    loop = asyncio.get_running_loop()
    began = loop.time()
    for i, number in enumerate(range(start, -1, -1)):
        await asyncio.sleep(max(0, began + i - loop.time()))
        print(number, flush=True)
