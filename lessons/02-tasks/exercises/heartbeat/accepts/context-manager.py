import asyncio
from contextlib import asynccontextmanager, suppress


@asynccontextmanager
async def beating(beat):
    async def loop():
        try:
            while True:
                await asyncio.sleep(1)
                beat()
        except asyncio.CancelledError:
            return

    task = asyncio.create_task(loop())
    await asyncio.sleep(0)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def with_heartbeat(job, beat):
    async with beating(beat):
        return await job()
