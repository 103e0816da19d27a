# fails: The most urgent goes first
# advice: A plain queue hands requests out in the order in which they came, whatever their priority.
import asyncio
from collections import deque


async def dispatch(inbox, send, limit):
    loop = asyncio.get_running_loop()
    starts = deque(maxlen=limit)
    async with asyncio.TaskGroup() as group:
        while True:
            if len(starts) == limit:
                await asyncio.sleep(starts[0] + 1 - loop.time())
            request = await inbox.get()
            if request is None:
                break
            starts.append(loop.time())
            group.create_task(send(request[1]))
