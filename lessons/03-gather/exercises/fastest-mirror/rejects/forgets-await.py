# fails: The first success wins
# advice: `next_one` is an awaitable, not a result. Write `await` in front of it.
import asyncio


async def fastest(mirrors, download):
    tasks = [asyncio.create_task(download(mirror)) for mirror in mirrors]
    try:
        for next_one in asyncio.as_completed(tasks):
            return next_one
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
