import asyncio


async def both(first, second):
    a = asyncio.ensure_future(first())
    b = asyncio.ensure_future(second())
    done, pending = await asyncio.wait({a, b})
    assert not pending
    return (a.result(), b.result())
