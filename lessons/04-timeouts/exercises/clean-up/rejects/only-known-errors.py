# fails: Closed when the work fails, and its exception comes out
# advice: The work may raise any exception. Which ones pass by your lines for closing?
import asyncio


async def with_connection(connect, work, close, limit):
    connection = await connect()

    async def close_to_the_end():
        closing = asyncio.create_task(close(connection))
        try:
            await asyncio.shield(closing)
        except asyncio.CancelledError:
            await closing
            raise

    try:
        async with asyncio.timeout(limit):
            result = await work(connection)
    except (OSError, ValueError, RuntimeError, asyncio.CancelledError):
        await close_to_the_end()
        raise
    await close_to_the_end()
    return result
