# A deadline can be moved while it runs, to and fro, and taken away.
import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    async with asyncio.timeout(0.1) as limit:
        limit.reschedule(start + 0.3)
        await asyncio.sleep(0.2)
        print("first", f"{loop.time() - start - 0.04:.1f}", limit.expired())
        limit.reschedule(None)
        await asyncio.sleep(0.2)
    print("second", f"{loop.time() - start - 0.04:.1f}")
    try:
        async with asyncio.timeout(None) as limit:
            limit.reschedule(loop.time() + 0.1)
            await asyncio.sleep(1)
    except TimeoutError:
        print("third", f"{loop.time() - start - 0.04:.1f}")
    try:
        limit.reschedule(loop.time())
    except RuntimeError as error:
        print(error)


asyncio.run(main())
