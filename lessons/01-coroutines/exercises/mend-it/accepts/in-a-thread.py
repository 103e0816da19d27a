import asyncio
import time


def boil(seconds):
    time.sleep(seconds)


async def grind(beans):
    print("grinding", beans)
    await asyncio.sleep(1)
    return beans + " powder"


async def make_coffee(beans, heating):
    print("heating")
    await asyncio.to_thread(boil, heating)
    print("water boils")
    return "coffee of " + await grind(beans)


async def main():
    print(await make_coffee("robusta", 1))


asyncio.run(main())
