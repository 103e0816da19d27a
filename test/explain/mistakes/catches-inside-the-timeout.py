# explained: timed-out
import asyncio


async def main():
    async with asyncio.timeout(1):
        try:
            await asyncio.sleep(5)
        except TimeoutError:
            print("never printed: the timeout raises where its block ends")


asyncio.run(main())
