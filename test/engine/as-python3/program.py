import asyncio
import os
import sys

import sibling

print(sys.argv, os.path.basename(sys.path[0]), sibling.NAME)
print(__name__, os.path.basename(__file__), __spec__, __package__, __doc__, type(__loader__).__name__)
print(repr(sys.stdin.readline()), repr(sys.stdin.read()), os.path.basename(os.getcwd()))


async def main() -> None:
    await asyncio.sleep(0.01)


asyncio.run(main())
