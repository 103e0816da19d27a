# explained: another-loop-running
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    asyncio.new_event_loop().run_until_complete(work())


asyncio.run(main())
