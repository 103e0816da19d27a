# explained: with-await-lock
import asyncio


async def main():
    lock = asyncio.Lock()
    with await lock:
        pass


asyncio.run(main())
