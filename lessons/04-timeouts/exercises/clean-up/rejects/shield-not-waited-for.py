# fails: Cancelled while it closes, it closes to the end
# advice: The shield keeps `close` going, but you leave without waiting for it. On CancelledError await the task once more.
import asyncio


async def with_connection(connect, work, close, limit):
    connection = await connect()
    try:
        async with asyncio.timeout(limit):
            return await work(connection)
    finally:
        await asyncio.shield(asyncio.create_task(close(connection)))
