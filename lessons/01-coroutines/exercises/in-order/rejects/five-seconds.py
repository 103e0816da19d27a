# fails: The steps are taken one after the other, each of them once
# advice: The steps may take as long as they like: there is no limit in the task.
import asyncio


async def deliver(order, find, pack, ship):
    text = order
    for step in (find, pack, ship):
        text = await asyncio.wait_for(step(text), 10)
    return text
