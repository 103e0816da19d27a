# fails: The work is done, the connection closed, and the result returned
# advice: Your task for `close` goes on after you have returned. Wait until it has ended.
import asyncio


async def with_connection(connect, work, close, limit):
    connection = await connect()
    try:
        async with asyncio.timeout(limit):
            return await work(connection)
    finally:
        closing = asyncio.create_task(close(connection))
        closing.add_done_callback(lambda task: task.exception())
