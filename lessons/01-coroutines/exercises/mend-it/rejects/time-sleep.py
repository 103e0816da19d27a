# fails: The event loop is never blocked
# advice: Two faults are gone. `time.sleep` keeps the event loop to itself; `await asyncio.sleep` waits just as long and lets others go on.
import asyncio
import time


async def boil(seconds):
    print("heating")
    time.sleep(seconds)
    print("water boils")


async def grind(beans):
    print("grinding", beans)
    await asyncio.sleep(1)
    return f"{beans} powder"


async def make_coffee(beans, heating):
    await boil(heating)
    powder = await grind(beans)
    return f"coffee of {powder}"
