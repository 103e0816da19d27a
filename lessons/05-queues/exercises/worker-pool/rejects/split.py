# fails: Every item is worked on once
# advice: Each worker has its own share of the items, so one may be idle while another has work left. Let them all take from one queue.
import asyncio


async def process_all(items, work, workers):
    out = {}

    async def run(mine):
        for item in mine:
            try:
                out[item] = await work(item)
            except Exception as e:
                out[item] = e
    await asyncio.gather(*(run(items[i::workers]) for i in range(workers)))
    return out
