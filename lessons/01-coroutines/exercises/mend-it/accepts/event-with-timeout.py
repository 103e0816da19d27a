import asyncio


async def boil(seconds):
    print("heating")
    try:
        async with asyncio.timeout(seconds):
            await asyncio.Event().wait()
    except TimeoutError:
        print("water boils")


async def grind(beans):
    print(f"grinding {beans}")
    await asyncio.sleep(1)
    return beans + " powder"


async def make_coffee(beans, heating):
    await boil(heating)
    return "coffee of " + await grind(beans)
