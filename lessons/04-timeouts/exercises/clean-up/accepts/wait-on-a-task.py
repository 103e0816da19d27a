import asyncio


async def with_connection(connect, work, close, limit):
    connection = await connect()
    try:
        return await asyncio.wait_for(work(connection), limit)
    finally:
        cancelled = None
        closing = asyncio.ensure_future(close(connection))
        while not closing.done():
            try:
                await asyncio.wait([closing])
            except asyncio.CancelledError as error:
                cancelled = error
        if cancelled is not None:
            raise cancelled
