import asyncio


async def both(first, second):
    loop = asyncio.get_running_loop()
    tasks = {"first": loop.create_task(first()), "second": loop.create_task(second())}
    await asyncio.wait(tasks.values())
    return tasks["first"].result(), tasks["second"].result()


asyncio.run(both(lambda: asyncio.sleep(1, "a"), lambda: asyncio.sleep(2, "b")))
