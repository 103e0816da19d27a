# fails: There is only one event loop
# advice: A second event loop in the same thread is refused, whatever it is called. Inside a coroutine, `await` runs another one.
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
    loop = asyncio.new_event_loop()
    powder = loop.run_until_complete(grind(beans))
    return f"coffee of {powder}"
