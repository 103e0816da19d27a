# explained: another-loop-running
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    with asyncio.Runner() as runner:
        runner.run(work())


asyncio.run(main())
