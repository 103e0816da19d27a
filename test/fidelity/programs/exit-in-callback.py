# sys.exit in a callback goes straight out of the loop.
import asyncio
import sys


async def main() -> None:
    asyncio.get_running_loop().call_later(0.05, sys.exit, 5)
    try:
        await asyncio.sleep(5)
    finally:
        print("main ends")


try:
    asyncio.run(main())
finally:
    print("finally")
