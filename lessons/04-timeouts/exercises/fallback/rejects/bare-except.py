# fails: Cancelled itself, it ends as cancelled
# advice: A bare `except:` also catches the CancelledError that tells your task to end. Catch TimeoutError alone.
import asyncio


async def load_page(parts, fetch, limit, fallback):
    try:
        async with asyncio.timeout(limit):
            return [await fetch(part) for part in parts]
    except:
        return fallback
