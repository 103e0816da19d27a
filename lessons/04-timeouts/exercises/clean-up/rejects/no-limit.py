# fails: Closed when time is over, and TimeoutError comes out
# advice: Nothing in your code ends the work when its time is over. Put `asyncio.timeout(limit)` around it.
import asyncio


async def with_connection(connect, work, close, limit):
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
