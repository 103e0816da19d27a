import asyncio


async def show_all(names, fetch, show):
    async def outcome(name):
        try:
            return name, await fetch(name)
        except Exception as error:
            return name, error

    for next_one in asyncio.as_completed([outcome(name) for name in names]):
        show(*await next_one)
