# fails: Every coroutine is awaited
# advice: `grind(beans)` without `await` gives a coroutine, and that is what stands in your coffee now. Await it to get the powder.
import asyncio


async def boil(seconds):
    print("heating")
    await asyncio.sleep(seconds)
    print("water boils")


async def grind(beans):
    print("grinding", beans)
    await asyncio.sleep(1)
    return f"{beans} powder"


async def make_coffee(beans, heating):
    await boil(heating)
    powder = grind(beans)
    return f"coffee of {powder}"
