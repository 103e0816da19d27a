import asyncio


async def main() -> None:
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(3)
    except TimeoutError:
        print("too slow")


asyncio.run(main())
