# fails: Without a connection there is nothing to close
# advice: A shield around `connect` lets it go on when you are cancelled. What it brings then, nobody closes: await `connect` as it is.
import asyncio


async def with_connection(connect, work, close, limit):
    connection = await asyncio.shield(connect())
    try:
        async with asyncio.timeout(limit):
            return await work(connection)
    finally:
        closing = asyncio.create_task(close(connection))
        try:
            await asyncio.shield(closing)
        except asyncio.CancelledError:
            await closing
            raise
