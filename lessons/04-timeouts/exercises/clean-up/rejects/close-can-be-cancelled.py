# fails: Cancelled while it closes, it closes to the end
# advice: An `await close(...)` is cancelled like any other await. Make it a task and put a shield before it.
import asyncio


async def with_connection(connect, work, close, limit):
    connection = await connect()
    try:
        async with asyncio.timeout(limit):
            return await work(connection)
    finally:
        await close(connection)
