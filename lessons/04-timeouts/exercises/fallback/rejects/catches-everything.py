# fails: An exception of a fetch comes out
# advice: `except Exception` catches every failure of a fetch, too. Catch TimeoutError alone.
import asyncio


async def load_page(parts, fetch, limit, fallback):
    try:
        async with asyncio.timeout(limit):
            return [await fetch(part) for part in parts]
    except Exception:
        return fallback
