import asyncio


async def measure() -> None:
    await asyncio.sleep(0.3)


async def report_every(interval: float) -> None:
    loop = asyncio.get_running_loop()
    due = loop.time()
    while True:
        await measure()
        due += interval
        await asyncio.sleep(due - loop.time())


async def main() -> None:
    try:
        async with asyncio.timeout(7):
            await report_every(1)
    except TimeoutError:
        print("enough")


asyncio.run(main())
