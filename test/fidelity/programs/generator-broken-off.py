# A generator that is left early is closed by the loop's hook in a task of its own, soon after.
import asyncio
from collections.abc import AsyncIterator


async def endless() -> AsyncIterator[int]:
    number = 0
    try:
        while True:
            yield number
            number += 1
    finally:
        print("closing")
        await asyncio.sleep(0.05)
        print("closed")


async def main() -> None:
    async for number in endless():
        if number == 2:
            break
    print("left the loop")
    await asyncio.sleep(0.1)
    print("main ends")


asyncio.run(main())
