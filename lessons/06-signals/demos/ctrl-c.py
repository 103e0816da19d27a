"""Ctrl-C on a plain program. The signal comes after 2.5 seconds."""

import asyncio


async def main() -> None:
    try:
        for number in range(1, 10):
            await asyncio.sleep(1)
            print("step", number)
    except asyncio.CancelledError:
        print("main was cancelled")
        raise
    finally:
        print("cleaning up")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("asyncio.run raised KeyboardInterrupt")
