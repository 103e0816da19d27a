# timeout(): expired or not, before and after, and what when() says.
import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    async with asyncio.timeout(0.2) as limit:
        await asyncio.sleep(0.1)
        print(f"{limit.when() - start - 0.04:.1f}", limit.expired())
    print(limit.expired())
    try:
        async with asyncio.timeout(0.1) as limit:
            await asyncio.sleep(5)
    except TimeoutError as error:
        print("timed out", limit.expired(), repr(error.__cause__), f"{loop.time() - start - 0.04:.1f}")
    async with asyncio.timeout(None) as limit:
        print(limit.when())
        await asyncio.sleep(0.05)


asyncio.run(main())
