# A coroutine under wait_for that blocks past its limit and then ends without waiting again.
import asyncio
import time


async def blocks() -> str:
    time.sleep(0.2)
    return "result"


async def blocks_after_a_turn() -> str:
    await asyncio.sleep(0)
    time.sleep(0.2)
    return "result"


async def main() -> None:
    for function in (blocks, blocks_after_a_turn):
        try:
            print(function.__name__, await asyncio.wait_for(function(), 0.1))
        except TimeoutError:
            print(function.__name__, "timed out")


asyncio.run(main())
