import asyncio
import contextlib


async def with_connection(connect, work, close, limit):
    async def close_anyway(connection):
        task = asyncio.create_task(close(connection))
        try:
            await asyncio.shield(task)
        finally:
            await task

    async with contextlib.AsyncExitStack() as stack:
        connection = await connect()
        stack.push_async_callback(close_anyway, connection)
        await stack.enter_async_context(asyncio.timeout(limit))
        return await work(connection)
