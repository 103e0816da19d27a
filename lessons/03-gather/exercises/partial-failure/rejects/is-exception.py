# fails: A cancelled fetch is neither a page nor an error
# advice: CancelledError is not an Exception, so a cancelled fetch ends up among your pages. Look for it by name.
import asyncio


async def fetch_each(names, fetch):
    os = await asyncio.gather(*map(fetch, names), return_exceptions=True)
    return ({n: o for n, o in zip(names, os) if not isinstance(o, Exception)}, {n: o for n, o in zip(names, os) if isinstance(o, Exception)})
