import asyncio


async def countdown(start):
    loop = asyncio.get_running_loop()
    begin = loop.time()
    for second in range(start + 1):
        await asyncio.sleep(begin + second - loop.time())
        print(start - second, flush=True)


asyncio.run(countdown(2))
