# fails: Closed when time is over, and TimeoutError comes out
# advice: Cancelled work may need longer than your wait to end. The connection is closed under its hands.
import asyncio


async def with_connection(connect, work, close, limit):
    connection = await connect()
    task = asyncio.create_task(work(connection))
    closing = None
    try:
        done, _ = await asyncio.wait([task], timeout=limit)
        if not done:
            raise TimeoutError
        return task.result()
    finally:
        task.cancel()
        await asyncio.wait([task], timeout=1)
        closing = asyncio.create_task(close(connection))
        try:
            await asyncio.shield(closing)
        except asyncio.CancelledError:
            await closing
            raise
