import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing


async def lines() -> AsyncIterator[str]:
    print("opened")
    try:
        for number in range(5):
            await asyncio.sleep(0.1)
            yield f"line {number}"
    finally:
        await asyncio.sleep(0.1)
        print("closed")


async def main() -> None:
    async with aclosing(lines()) as generator:
        async for line in generator:
            if line == "line 1":
                break
    print("main goes on")
    await asyncio.sleep(0.5)


asyncio.run(main())
