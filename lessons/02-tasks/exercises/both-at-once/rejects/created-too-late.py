# fails: Both run side by side
# advice: You wait for the first task before the second one exists. Move the second `create_task` up.
import asyncio


async def both(first, second):
    first_task = asyncio.create_task(first())
    one = await first_task
    second_task = asyncio.create_task(second())
    other = await second_task
    return one, other
