import asyncio


class Closing:
    def __init__(self, connect, close):
        self.connect, self.close = connect, close

    async def __aenter__(self):
        self.connection = await self.connect()
        return self.connection

    async def __aexit__(self, *exc_info):
        task = asyncio.get_running_loop().create_task(self.close(self.connection))
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError:
            await asyncio.wait({task})
            raise
        return False


async def with_connection(connect, work, close, limit):
    async with Closing(connect, close) as connection, asyncio.timeout(limit):
        return await work(connection)
