# explained: released-too-often
import asyncio


async def main():
    asyncio.BoundedSemaphore(1).release()


asyncio.run(main())
