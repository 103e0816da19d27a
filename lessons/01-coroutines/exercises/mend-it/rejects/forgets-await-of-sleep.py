# fails: Every coroutine is awaited
# advice: `asyncio.sleep` is a coroutine function too: without `await` it does not sleep at all.
import asyncio


async def boil(seconds):
    print("heating")
    asyncio.sleep(seconds)
    print("water boils")


async def grind(beans):
    print("grinding", beans)
    await asyncio.sleep(1)
    return f"{beans} powder"


async def make_coffee(beans, heating):
    await boil(heating)
    powder = await grind(beans)
    return f"coffee of {powder}"
