import asyncio


async def leaf() -> None:
    await asyncio.sleep(9)


async def top() -> None:
    await asyncio.create_task(leaf())


async def main() -> None:
    task = asyncio.create_task(top())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(future.set_result, 1)
    await future


asyncio.run(main())
