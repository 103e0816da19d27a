# explained: bare-yield
import asyncio


class Waits:
    def __await__(self):
        yield 3


async def main():
    await Waits()


asyncio.run(main())
