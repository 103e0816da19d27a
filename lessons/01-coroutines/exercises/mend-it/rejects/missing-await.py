# fails: Every coroutine is awaited
# advice: Two faults are gone. `boil(heating)` on a line of its own only makes a coroutine; with `await` in front, it runs.
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
    boil(heating)
    powder = await grind(beans)
    return f"coffee of {powder}"
