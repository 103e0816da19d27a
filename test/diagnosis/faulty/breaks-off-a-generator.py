# finds: unclosed-generator
import asyncio
from collections.abc import AsyncIterator


async def lines() -> AsyncIterator[str]:
    print("opened")
    try:
        for number in range(5):
            await asyncio.sleep(0.1)
            yield f"line {number}"  # here
    finally:
        await asyncio.sleep(0.1)
        print("closed")


async def main() -> None:
    async for line in lines():
        if line == "line 1":
            break
    print("main goes on")
    await asyncio.sleep(0.5)


asyncio.run(main())
