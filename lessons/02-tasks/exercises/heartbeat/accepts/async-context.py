import asyncio
from contextlib import asynccontextmanager, suppress


@asynccontextmanager
async def beating(beat):
    async def go_on():
        while True:
            await asyncio.sleep(1)
            beat()

    task = asyncio.ensure_future(go_on())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def with_heartbeat(job, beat):
    async with beating(beat):
        return await job()
