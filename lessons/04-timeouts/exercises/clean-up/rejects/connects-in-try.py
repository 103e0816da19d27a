# fails: Without a connection there is nothing to close
# advice: Your `finally` also runs when `connect` has failed, and then there is no connection. Connect before the `try`.
import asyncio


async def with_connection(connect, work, close, limit):
    connection = None
    try:
        connection = await connect()
        async with asyncio.timeout(limit):
            return await work(connection)
    finally:
        closing = asyncio.create_task(close(connection))
        try:
            await asyncio.shield(closing)
        except asyncio.CancelledError:
            await closing
            raise
