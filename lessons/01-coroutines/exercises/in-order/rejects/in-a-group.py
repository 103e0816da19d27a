# fails: An exception of a step comes out and ends the delivery
# advice: A `TaskGroup` wraps what its tasks raise into a group. The caller waits for the exception itself.
import asyncio


async def deliver(order, find, pack, ship):
    async with asyncio.TaskGroup() as group:
        async def all_steps():
            return await ship(await pack(await find(order)))
        task = group.create_task(all_steps())
    return task.result()
