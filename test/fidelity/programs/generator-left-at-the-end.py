# A generator that is still suspended when main returns is closed by asyncio.run (shutdown_asyncgens).
import asyncio
from collections.abc import AsyncIterator


async def numbers() -> AsyncIterator[int]:
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0.05)
        print("closed at the end")


kept = numbers()


async def main() -> None:
    print(await anext(kept))
    print("main ends")


asyncio.run(main())
print("after run")
