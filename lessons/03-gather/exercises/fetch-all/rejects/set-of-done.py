# fails: The results come in the order of `names`
# advice: `asyncio.wait` gives sets, and a set has no order. Keep your tasks in a list and take the results from that.
import asyncio


async def fetch_all(names, fetch):
    if not names:
        return []
    done, _ = await asyncio.wait([asyncio.create_task(fetch(name)) for name in names])
    return [task.result() for task in done]
