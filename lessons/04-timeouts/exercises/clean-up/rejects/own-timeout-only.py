# fails: Closed when the work fails, and its exception comes out
# advice: A TimeoutError of the work is no sign that the limit is over, and what the work raised has to come out as it is.
import asyncio


async def with_connection(connect, work, close, limit):
    connection = await connect()
    try:
        async with asyncio.timeout(limit):
            return await work(connection)
    except Exception as error:
        raise TimeoutError from error
    finally:
        closing = asyncio.create_task(close(connection))
        try:
            await asyncio.shield(closing)
        except asyncio.CancelledError:
            await closing
            raise
