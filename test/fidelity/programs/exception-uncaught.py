# An exception out of main: a traceback, and status 1. What else ran is cancelled first.
import asyncio


async def other() -> None:
    try:
        await asyncio.sleep(5)
    finally:
        print("other ends")


async def main() -> None:
    asyncio.create_task(other())
    await asyncio.sleep(0.05)
    raise LookupError("out of main")


asyncio.run(main())
