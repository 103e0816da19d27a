import asyncio
from contextlib import asynccontextmanager


async def to_the_end(coroutine):
    task = asyncio.ensure_future(coroutine)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        if not task.done():
            await task
        raise


@asynccontextmanager
async def opened(connect, close):
    connection = await connect()
    try:
        yield connection
    finally:
        await to_the_end(close(connection))


async def with_connection(connect, work, close, limit):
    async with opened(connect, close) as connection:
        return await asyncio.wait_for(work(connection), limit)
