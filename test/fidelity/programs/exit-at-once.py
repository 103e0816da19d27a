# os._exit ends everything, without cleanup; what was flushed is there.
import asyncio
import os


async def main() -> None:
    try:
        print("flushed", flush=True)
        await asyncio.sleep(0.02)
        os._exit(9)
    finally:
        print("never printed")


asyncio.run(main())
