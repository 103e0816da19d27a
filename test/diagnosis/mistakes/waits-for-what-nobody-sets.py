import asyncio


async def main():
    ready = asyncio.Event()
    await ready.wait()


asyncio.run(main())
