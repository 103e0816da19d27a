import asyncio


async def fetch_each(names, fetch):
    outcomes = await asyncio.gather(*(fetch(name) for name in names), return_exceptions=True)
    pages, errors = {}, {}
    for name, outcome in zip(names, outcomes, strict=True):
        if isinstance(outcome, asyncio.CancelledError):
            raise outcome
        elif isinstance(outcome, Exception):
            errors[name] = outcome
        else:
            pages[name] = outcome
    return pages, errors
