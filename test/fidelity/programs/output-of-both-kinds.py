# What goes to stderr goes there; unfinished lines and unusual characters come through.
import asyncio
import sys


async def main() -> None:
    sys.stdout.write("no newline")
    await asyncio.sleep(0.02)
    print(" and the rest: größer 日本 🐍", file=sys.stderr)
    print("", end="\n\n")
    sys.stdout.flush()
    sys.stderr.write("last words")
    await asyncio.sleep(0)
    sys.stdout.write("unfinished")


asyncio.run(main())
