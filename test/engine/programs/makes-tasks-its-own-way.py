import asyncio


class OwnTask(asyncio.Task):
    pass


async def child() -> None:
    await asyncio.sleep(0.1)


async def steps():
    try:
        yield 1
    finally:
        await asyncio.sleep(0.1)


async def main() -> None:
    async for _ in steps():
        break
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coroutine, **keywords: OwnTask(coroutine, loop=loop, **keywords))
    own = asyncio.create_task(child(), name="own class")
    stock = asyncio.Task(child(), name="by hand")
    await asyncio.gather(own, stock)


asyncio.run(main())
