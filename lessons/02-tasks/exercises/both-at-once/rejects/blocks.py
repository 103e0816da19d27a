# fails: Both run side by side
# advice: `time.sleep` blocks the event loop, so your tasks cannot even begin. Await the tasks: that waits exactly as long as needed.
import asyncio
import time


async def both(first, second):
    one = asyncio.create_task(first())
    other = asyncio.create_task(second())
    time.sleep(3)
    return await one, await other
