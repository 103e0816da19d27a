# explained: not-a-coroutine yield-from-a-coroutine
import asyncio


def main():
    yield from asyncio.sleep(1)


asyncio.run(main())
