# fails: There is only one event loop
# advice: Two faults are gone. `asyncio.run` starts a whole event loop, but inside a coroutine one is running already: `await` is enough.
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
    powder = asyncio.run(grind(beans))
    return f"coffee of {powder}"
