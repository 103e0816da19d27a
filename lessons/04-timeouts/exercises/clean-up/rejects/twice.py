# fails: Closed when the work fails, and its exception comes out
# advice: Your code closes in `except` and then again in `finally`. `finally` alone is enough.
import asyncio


async def with_connection(connect, work, close, limit):
    connection = await connect()
    try:
        async with asyncio.timeout(limit):
            return await work(connection)
    except BaseException:
        await close(connection)
        raise
    finally:
        await asyncio.shield(close(connection))
