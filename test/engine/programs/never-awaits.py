import asyncio


async def main():
    await asyncio.sleep(1)
    while True:
        pass


asyncio.run(main())
