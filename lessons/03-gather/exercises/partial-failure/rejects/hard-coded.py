# fails: Pages and errors come apart, each under its name
# advice: The pages in `main` are an example. What a fetch returns or raises isn't known before it was awaited.
import asyncio


async def fetch_each(names, fetch):
    if not names:
        return {}, {}
    await asyncio.sleep(4)
    pages = {name: f"page on {name}" for name in names if name != "news"}
    return pages, {"news": OSError("no news today")}
