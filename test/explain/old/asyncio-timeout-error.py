# explained: nothing, since it works
import asyncio


async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(2)
    except asyncio.TimeoutError:
        print("too slow")


asyncio.run(main())
