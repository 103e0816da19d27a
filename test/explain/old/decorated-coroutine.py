# explained: generator-coroutine
import asyncio


@asyncio.coroutine
def main():
    yield from asyncio.sleep(1)


asyncio.run(main())
