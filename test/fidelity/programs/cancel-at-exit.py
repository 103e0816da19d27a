# What still runs when main returns is cancelled by asyncio.run, and its exceptions are reported.
import asyncio


async def tidy() -> None:
    try:
        await asyncio.sleep(5)
    finally:
        await asyncio.sleep(0.1)
        print("tidied up at the end")


async def main() -> None:
    asyncio.create_task(tidy())
    await asyncio.sleep(0.1)
    print("main returns")


asyncio.run(main())
print("after run")
