# fails: In time, it returns all parts in their order
# advice: Your timer is still set when the page has been loaded, and cancels whoever called you.
import asyncio


async def load_page(parts, fetch, limit, fallback):
    late = []

    def stop(task):
        late.append(True)
        task.cancel()

    timer = asyncio.get_running_loop().call_later(limit, stop, asyncio.current_task())
    try:
        return [await fetch(part) for part in parts]
    except asyncio.CancelledError:
        if not late:
            timer.cancel()
            raise
        asyncio.current_task().uncancel()
        return fallback
