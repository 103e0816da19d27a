import asyncio


async def show_all(names, fetch, show):
    async def outcome_of(name):
        try:
            return name, await fetch(name)
        except Exception as error:
            return name, error

    for next_one in asyncio.as_completed([outcome_of(name) for name in names]):
        name, outcome = await next_one
        show(name, outcome)
