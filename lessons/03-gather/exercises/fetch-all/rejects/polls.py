# fails: The fetches run side by side, however many they are
# advice: Looking every 0.1 s notices the end late. Await the tasks themselves.
import asyncio


async def fetch_all(names, fetch):
    ts = [asyncio.create_task(fetch(n)) for n in names]
    while not all((t.done() for t in ts)):
        await asyncio.sleep(0.1)
    return [t.result() for t in ts]
