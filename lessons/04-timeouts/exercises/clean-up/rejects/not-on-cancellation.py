# fails: Closed when it is cancelled during the work
# advice: `except Exception` does not catch CancelledError, so nothing is closed when somebody cancels. `finally` runs in all cases.
import asyncio


async def finish(close, connection):
    closing = asyncio.create_task(close(connection))
    try:
        await asyncio.shield(closing)
    except asyncio.CancelledError:
        await closing
        raise


async def with_connection(connect, work, close, limit):
    connection = await connect()
    try:
        async with asyncio.timeout(limit):
            result = await work(connection)
    except Exception:
        await finish(close, connection)
        raise
    await finish(close, connection)
    return result
