# explained: lock-not-held
import asyncio


async def main():
    asyncio.Lock().release()


asyncio.run(main())
