import asyncio


async def fetch_each(names, fetch):
    pages, errors = ({}, {})
    tasks = [(n, asyncio.create_task(fetch(n))) for n in names]
    cancelled = None
    for n, t in tasks:
        try:
            pages[n] = await t
        except asyncio.CancelledError as e:
            if asyncio.current_task().cancelling():
                for _, other in tasks:
                    other.cancel()
                await asyncio.gather(*(t for _, t in tasks), return_exceptions=True)
                raise
        except Exception as e:
            errors[n] = e
    return (pages, errors)
