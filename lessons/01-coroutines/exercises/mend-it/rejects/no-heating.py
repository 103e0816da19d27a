# fails: The coffee comes with the right lines at the right times
# advice: Without any sleep in `boil`, the water boils at once. It has to take `heating` seconds, without blocking the loop.
import asyncio


async def boil(seconds):
    print("heating")
    pass
    print("water boils")


async def grind(beans):
    print("grinding", beans)
    await asyncio.sleep(1)
    return f"{beans} powder"


async def make_coffee(beans, heating):
    await boil(heating)
    powder = await grind(beans)
    return f"coffee of {powder}"
