# fails: Closed when the work fails, and its exception comes out
# advice: When `work` raises, the lines after it are skipped, and the connection stays open. Close in a `finally`.
import asyncio


async def with_connection(connect, work, close, limit):
    connection = await connect()
    async with asyncio.timeout(limit):
        result = await work(connection)
    closing = asyncio.create_task(close(connection))
    try:
        await asyncio.shield(closing)
    except asyncio.CancelledError:
        await closing
        raise
    return result
