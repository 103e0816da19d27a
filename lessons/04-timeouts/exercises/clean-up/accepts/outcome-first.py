import asyncio


async def with_connection(connect, work, close, limit):
    connection = await connect()
    error = result = None
    try:
        async with asyncio.timeout(limit):
            result = await work(connection)
    except BaseException as caught:
        error = caught
    closing = asyncio.create_task(close(connection))
    try:
        await asyncio.shield(closing)
    except asyncio.CancelledError:
        await closing
        raise
    if error is not None:
        raise error
    return result
