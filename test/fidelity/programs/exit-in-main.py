# sys.exit with a text in main: the text on stderr, status 1.
import asyncio
import sys


async def main() -> None:
    await asyncio.sleep(0.02)
    try:
        sys.exit("stopped with a text")
    finally:
        print("finally")


asyncio.run(main())
