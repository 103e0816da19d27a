# fails: Closed when time is over, and TimeoutError comes out
# advice: `cancel()` only asks the work to end, and it still needs its connection to do so. Wait for it before you close.
import asyncio


async def with_connection(connect, work, close, limit):
    connection = await connect()
    working = asyncio.create_task(work(connection))
    try:
        done, _ = await asyncio.wait([working], timeout=limit)
        if not done:
            working.cancel()
            raise TimeoutError
        return working.result()
    finally:
        working.cancel()
        closing = asyncio.create_task(close(connection))
        try:
            await asyncio.shield(closing)
        except asyncio.CancelledError:
            await closing
            raise
