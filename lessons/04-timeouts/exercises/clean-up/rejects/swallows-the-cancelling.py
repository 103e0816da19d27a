# fails: Cancelled while it closes, it closes to the end
# advice: After the closing, CancelledError has to go on to the caller. Write `raise` at the end of the `except`.
import asyncio


async def with_connection(connect, work, close, limit):
    connection = await connect()
    try:
        async with asyncio.timeout(limit):
            return await work(connection)
    finally:
        closing = asyncio.create_task(close(connection))
        try:
            await asyncio.shield(closing)
        except asyncio.CancelledError:
            await closing
