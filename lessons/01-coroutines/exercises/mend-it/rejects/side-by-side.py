# fails: The coffee comes with the right lines at the right times
# advice: The grinding begins before the water boils. Wait for the water first, then grind.
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
    boiling = asyncio.create_task(boil(heating))
    powder = await grind(beans)
    await boiling
    return f"coffee of {powder}"
