# fails: Cancelled itself, it ends as cancelled
# advice: Somebody who cancels `load_page` wants it to end. Being late shows as TimeoutError, around the block; catch that alone.
import asyncio


async def load_page(parts, fetch, limit, fallback):
    try:
        async with asyncio.timeout(limit):
            return [await fetch(part) for part in parts]
    except (TimeoutError, asyncio.CancelledError):
        return fallback
