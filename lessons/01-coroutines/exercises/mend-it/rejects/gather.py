# fails: The coffee comes with the right lines at the right times
# advice: First the water boils, then you grind. `gather` does both at the same time.
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
    _, powder = await asyncio.gather(boil(heating), grind(beans))
    return f"coffee of {powder}"
