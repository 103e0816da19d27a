# finds: late-timeout blocked-loop
import asyncio
import time


async def answer() -> str:
    await asyncio.sleep(0.2)  # here
    return "42"


async def ask() -> str:
    try:
        async with asyncio.timeout(0.5):
            return await answer()
    except TimeoutError:
        return "no answer"


async def main() -> None:
    asking = asyncio.create_task(ask())
    await asyncio.sleep(0.1)
    time.sleep(0.6)
    print(await asking)


asyncio.run(main())
