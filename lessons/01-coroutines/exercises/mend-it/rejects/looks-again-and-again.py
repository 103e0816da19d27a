# fails: The event loop is never blocked
# advice: `asyncio.sleep(0)` gives others a turn, but does not wait. A loop around it keeps the processor busy all the time.
import asyncio
import time


async def boil(seconds):
    print("heating")
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        await asyncio.sleep(0)
    print("water boils")


async def grind(beans):
    print("grinding", beans)
    await asyncio.sleep(1)
    return f"{beans} powder"


async def make_coffee(beans, heating):
    await boil(heating)
    return f"coffee of {await grind(beans)}"
