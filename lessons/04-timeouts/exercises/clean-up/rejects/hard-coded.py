# fails: The work is done, the connection closed, and the result returned
# advice: Your code gives the text of the example. Return what `work` returned.
import asyncio


async def with_connection(connect, work, close, limit):
    connection = await connect()
    await asyncio.sleep(2.5)
    await close(connection)
    return "a file over connection 1"
