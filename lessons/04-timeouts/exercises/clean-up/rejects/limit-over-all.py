# fails: In time, slow connecting and closing do no harm
# advice: Your block with the limit has `connect` in it, too. The limit is for `work` alone.
import asyncio


async def with_connection(connect, work, close, limit):
    async with asyncio.timeout(limit):
        connection = await connect()
        try:
            return await work(connection)
        finally:
            closing = asyncio.create_task(close(connection))
            try:
                await asyncio.shield(closing)
            except asyncio.CancelledError:
                await closing
                raise
