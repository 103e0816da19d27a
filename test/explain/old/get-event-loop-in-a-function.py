# explained: no-current-loop
# since: 3.14
import asyncio


async def work():
    await asyncio.sleep(1)


def start():
    asyncio.get_event_loop().run_until_complete(work())


start()
