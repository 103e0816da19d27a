# explained: with-for-async-with
import asyncio


async def main():
    with asyncio.Lock():
        pass


asyncio.run(main())
