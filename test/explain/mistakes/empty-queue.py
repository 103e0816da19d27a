# explained: queue-empty
import asyncio


async def main():
    asyncio.Queue().get_nowait()


asyncio.run(main())
