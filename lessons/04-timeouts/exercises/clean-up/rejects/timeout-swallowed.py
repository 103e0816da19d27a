# fails: Closed when time is over, and TimeoutError comes out
# advice: Your code catches the TimeoutError and returns None. Let it out, so that the caller knows.
import asyncio


async def with_connection(connect, work, close, limit):
    connection = await connect()
    try:
        async with asyncio.timeout(limit):
            return await work(connection)
    except TimeoutError:
        return None
    finally:
        closing = asyncio.create_task(close(connection))
        try:
            await asyncio.shield(closing)
        except asyncio.CancelledError:
            await closing
            raise
