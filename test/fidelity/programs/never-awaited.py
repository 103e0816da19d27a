# A coroutine that is never awaited warns; it never ran.
import asyncio


async def forgotten() -> None:
    print("never printed")


async def main() -> None:
    forgotten()
    print("main goes on")
    await asyncio.sleep(0.02)


asyncio.run(main())
