# fails: At most `limit` starts in any second
# advice: Each request is sent at once, however many there were. Remember when the last ones started.
import asyncio


async def dispatch(inbox, send, limit):
    async with asyncio.TaskGroup() as group:
        while (request := await inbox.get()) is not None:
            group.create_task(send(request[1]))
