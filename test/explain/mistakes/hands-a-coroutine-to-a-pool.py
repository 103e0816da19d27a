# explained: coroutine-as-value
import asyncio


async def work():
    pass


async def main():
    await asyncio.get_running_loop().run_in_executor(None, work())


asyncio.run(main())
