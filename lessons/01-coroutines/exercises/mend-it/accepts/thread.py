import asyncio, time


def boil(seconds):
    print("heating")
    time.sleep(seconds)
    print("water boils")


async def grind(beans):
    print("grinding", beans)
    await asyncio.sleep(1)
    return f"{beans} powder"


async def make_coffee(beans, heating):
    await asyncio.to_thread(boil, heating)
    return f"coffee of {await grind(beans)}"
