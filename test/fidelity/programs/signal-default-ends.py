# SIGTERM with nobody to handle it ends the program at once, without cleanup (status 143 in a shell).
import asyncio
import os
import signal


async def main() -> None:
    try:
        print("before", flush=True)
        await asyncio.sleep(0.02)
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.sleep(1)
    finally:
        print("never printed")


asyncio.run(main())
