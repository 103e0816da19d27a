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
        result = await asyncio.wait_for(work(connection), timeout=limit)
    except BaseException:
        await finish(close, connection)
        raise
    await finish(close, connection)
    return result
