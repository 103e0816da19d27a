# explained: awaited-at-once
import asyncio


async def work():
    await asyncio.sleep(1)


async def waits(coroutine):
    await coroutine


async def main():
    coroutine = work()
    await asyncio.gather(waits(coroutine), waits(coroutine))


asyncio.run(main())
