import asyncio


async def fetch():
    await asyncio.sleep(1)


async def page():
    await fetch()


async def main():
    await fetch()
    await page()
    await asyncio.sleep(1)


asyncio.run(main())
