# explained: async-init
import asyncio


class Client:
    async def __init__(self):
        await asyncio.sleep(1)


async def main():
    Client()


asyncio.run(main())
