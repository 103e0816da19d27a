import asyncio
import heapq
from collections import deque


async def dispatch(inbox, send, limit):
    loop, waiting, starts, is_over, number = asyncio.get_running_loop(), [], deque(maxlen=limit), False, 0
    async with asyncio.TaskGroup() as group:
        while not is_over or waiting:
            free_at = starts[0] + 1 if len(starts) == limit else 0
            wait = max(0, free_at - loop.time()) if waiting else None
            if waiting and wait == 0:
                group.create_task(send(heapq.heappop(waiting)[2]))
                starts.append(loop.time())
                continue
            try:
                if is_over:
                    await asyncio.sleep(wait)
                    continue
                request = await asyncio.wait_for(inbox.get(), wait)
            except asyncio.TimeoutError:
                continue
            if request is None:
                is_over = True
            else:
                number += 1
                heapq.heappush(waiting, (request[0], number, request[1]))
