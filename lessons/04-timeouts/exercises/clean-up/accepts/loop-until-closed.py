import asyncio


async def with_connection(connect, work, close, limit):
    connection = await connect()
    try:
        async with asyncio.timeout(limit):
            result = await work(connection)
    finally:
        closing = asyncio.create_task(close(connection))
        cancelled = None
        while not closing.done():
            try:
                await asyncio.wait([closing])
            except asyncio.CancelledError as error:
                cancelled = error
        if cancelled:
            raise cancelled
    return result
