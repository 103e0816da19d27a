# explained: runner-closed
import asyncio


async def work():
    pass


with asyncio.Runner() as runner:
    runner.run(work())
runner.run(work())
