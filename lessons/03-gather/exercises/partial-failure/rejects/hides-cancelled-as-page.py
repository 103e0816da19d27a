# fails: A cancelled fetch is neither a page nor an error
# advice: In the list of outcomes a cancelled fetch is a CancelledError, which is no `Exception`: your code takes it for a page.
import asyncio


async def fetch_each(names, fetch):
    outcomes = await asyncio.gather(*(fetch(name) for name in names), return_exceptions=True)
    found = dict(zip(names, outcomes))
    errors = {name: outcome for name, outcome in found.items() if isinstance(outcome, Exception)}
    return {name: found[name] for name in names if name not in errors}, errors
