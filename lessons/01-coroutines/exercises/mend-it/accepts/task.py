import asyncio


async def boil(seconds):
    print("heating")
    await asyncio.sleep(seconds)
    print("water boils")


async def grind(beans):
    print("grinding", beans)
    await asyncio.sleep(1)
    return f"{beans} powder"


async def make_coffee(beans: str, heating: float) -> str:
    water = asyncio.create_task(boil(heating))
    await water
    powder = asyncio.create_task(grind(beans))
    return "coffee of " + await powder
